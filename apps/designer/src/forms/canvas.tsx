import { useQueryClient } from '@tanstack/react-query'
import { checkForm } from '@tessera/form-engine'
import type { ObjectModel } from '@tessera/metadata'
import {
  classNames,
  DataProvider,
  FormView,
  IconButton,
  Kbd,
  useLanguage,
  useText,
  useTexts,
  useToast,
} from '@tessera/react'
import type { FormDefinition, FormItem } from '@tessera/schemas'
import { Button, Segmented } from 'antd'
import { ChevronRight, Eraser, Monitor, PencilRuler, Play, Smartphone, Tablet } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { api } from '../app/api.ts'
import { useDraft } from '../draft/draft-context.ts'
import { CanvasDrop } from './canvas-drop.tsx'
import { EmptyList } from './empty-list.tsx'
import type { FormActions } from './form-actions.ts'
import { FormTabs } from './form-tabs.tsx'
import { ItemFrame } from './item-frame.tsx'
import { itemLabel } from './item-look.ts'
import { SelectionContext } from './selection-context.ts'
import { formTexts } from './texts.ts'
import type { Entry } from './tree.ts'
import type { Trial } from './use-trial.ts'

const widths = { desktop: 720, tablet: 560, phone: 375 } as const

export interface CanvasProps {
  readonly form: FormDefinition
  readonly object: ObjectModel | undefined
  readonly entries: readonly Entry[]
  readonly selected: string | undefined
  readonly actions: FormActions
  readonly trial: Trial
  readonly onSelect: (id: string | undefined) => void
  readonly onEnterProperties: () => void
}

/** The real form in edit frames; “Try it” takes the frames away. */
export function Canvas(props: CanvasProps): ReactNode {
  const { form, object, entries, selected, actions, trial, onSelect, onEnterProperties } = props
  const t = useTexts(formTexts)
  const text = useText()
  const toast = useToast()
  const { language } = useLanguage()
  const { app, definition } = useDraft()
  const queries = useQueryClient()
  const [device, setDevice] = useState<keyof typeof widths>('desktop')
  const [told, setTold] = useState('')
  const surface = useRef<HTMLDivElement>(null)
  const at = entries.findIndex(entry => entry.id === selected)
  const entry = entries[at]
  const label = (item: FormItem): string => itemLabel(item, object, language)

  const wanted = useRef<string>(undefined)
  const focusItem = (id: string | undefined): void => {
    wanted.current = id
    onSelect(id)
  }
  // A moved item is a new element: it takes the focus as soon as it stands.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const frame = surface.current?.querySelector<HTMLElement>(`[data-frame="${CSS.escape(wanted.current)}"]`)
    if (frame === null || frame === undefined) return
    wanted.current = undefined
    frame.focus()
  })
  const stepItem = (id: string, step: 1 | -1): void => {
    if (entry === undefined) return
    if (!actions.step(id, step)) setTold(t(step === 1 ? 'alreadyLast' : 'alreadyFirst'))
    else setTold(t('moved', { name: label(entry.item) }))
    focusItem(id)
  }
  const press = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    if (trial.on || (target.dataset['frame'] === undefined && target !== surface.current)) return
    const { key } = event
    const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 0
    const mod = event.metaKey || event.ctrlKey
    const handled = (): void => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (step !== 0 && !mod) {
      handled()
      if (event.altKey && selected !== undefined) stepItem(selected, step)
      else focusItem(entries[at < 0 ? 0 : Math.min(entries.length - 1, Math.max(0, at + step))]?.id)
      return
    }
    if (selected === undefined || entry === undefined) return
    if (key === 'Backspace' || key === 'Delete') {
      handled()
      const name = label(entry.item)
      focusItem(actions.takeOff(selected))
      setTold(t('removed', { name }))
    } else if (key === 'd' && mod) {
      handled()
      focusItem(actions.duplicate(selected) ?? selected)
    } else if (key === 'Enter' || (key === 'Tab' && !event.shiftKey)) {
      handled()
      onEnterProperties()
    } else if (key === 'Escape') {
      handled()
      const parents = entries.slice(0, at).filter(one => one.depth < entry.depth)
      focusItem(parents.at(-1)?.id)
    }
  }

  const frame = useCallback(
    (item: FormItem, view: ReactNode): ReactNode => <ItemFrame item={item}>{view}</ItemFrame>,
    [],
  )
  const formId = form.id ?? ''
  const frameList = useCallback(
    (holder: { readonly id: string | null }, views: ReactNode, count: number): ReactNode => (
      <div data-list={holder.id ?? formId} className="ds-list-frame">
        {views}
        {count === 0 ? <EmptyList isForm={holder.id === null} /> : null}
      </div>
    ),
    [formId],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: focusItem only passes on
  const selection = useMemo(
    () => ({ selected, form, object, actions, trial, onSelect: focusItem }),
    [selected, form, object, actions, trial],
  )
  const check = (): void => {
    trial.tell()
    const { issues } = checkForm(trial.plan, trial.state)
    const blocking = issues.length
    if (blocking === 0) toast({ text: t('tryFine') })
  }
  const trail = entry === undefined ? [] : [...pathTo(entries, at).map(one => label(one.item))]
  const view = (
    <DataProvider
      client={api}
      app={app}
      currency={definition.currency}
      timezone={definition.timezone}
      queryClient={queries}
    >
      {trial.on ? (
        <FormView plan={trial.plan} state={trial.state} onChange={trial.onState} label={text(form.label, form.name)} />
      ) : (
        <FormView
          plan={trial.plan}
          state={trial.state}
          onChange={trial.onState}
          frame={frame}
          frameList={frameList}
          showHidden
          label={text(form.label, form.name)}
        />
      )}
    </DataProvider>
  )
  return (
    <main className="tes-tile ds-canvas-panel" aria-label={text(form.label, form.name)}>
      <div className="ds-canvas-head">
        <FormTabs form={form} />
        <span className="ds-grow" />
        <Segmented
          aria-label={t('desktop')}
          value={device}
          onChange={setDevice}
          options={[
            {
              value: 'desktop',
              title: t('desktop'),
              icon: <Monitor size={14} strokeWidth={1.75} aria-label={t('desktop')} />,
            },
            {
              value: 'tablet',
              title: t('tablet'),
              icon: <Tablet size={14} strokeWidth={1.75} aria-label={t('tablet')} />,
            },
            {
              value: 'phone',
              title: t('phone'),
              icon: <Smartphone size={14} strokeWidth={1.75} aria-label={t('phone')} />,
            },
          ]}
        />
        <span className="ds-width tes-num">{widths[device]} px</span>
        <i className="ds-upright" />
        {trial.on ? (
          <IconButton label={t('tryClear')} icon={<Eraser size={16} strokeWidth={1.75} />} onClick={trial.clear} />
        ) : null}
        <Button
          type={trial.on ? 'primary' : 'text'}
          icon={trial.on ? <PencilRuler size={14} strokeWidth={1.75} /> : <Play size={14} strokeWidth={1.75} />}
          onClick={() => trial.setOn(!trial.on)}
        >
          {trial.on ? t('tryStop') : t('tryIt')}
        </Button>
      </div>
      <SelectionContext value={selection}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the frames inside take the focus */}
        <div
          className={classNames('ds-canvas', trial.on && 'ds-canvas-try')}
          onKeyDown={press}
          onClick={() => !trial.on && onSelect(undefined)}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: the sheet takes the keys of its frames */}
          <div
            ref={surface}
            className="ds-sheet"
            style={{ width: widths[device] }}
            role="group"
            aria-label={text(form.label, form.name)}
            tabIndex={!trial.on && selected === undefined ? 0 : -1}
          >
            <div className="ds-sheet-head">
              <h1>{text(form.label, form.name)}</h1>
              {form.help === undefined ? null : <p>{text(form.help)}</p>}
            </div>
            {trial.on ? (
              view
            ) : (
              <CanvasDrop form={form} actions={actions} onDropped={focusItem}>
                {view}
              </CanvasDrop>
            )}
            <div className="ds-sheet-foot">
              {/* What the runtime draws below the form; in the runtime’s colour. */}
              <button
                type="button"
                className="ds-submit"
                tabIndex={trial.on ? 0 : -1}
                onClick={() => trial.on && check()}
              >
                {text(form.submitLabel, t('save'))}
              </button>
            </div>
          </div>
        </div>
      </SelectionContext>
      <div className="ds-canvas-foot">
        <span className="ds-trail">
          <button type="button" onClick={() => onSelect(undefined)}>
            {text(form.label, form.name)}
          </button>
          {trail.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step of the trail is its place
            <span key={index} className="ds-row">
              <ChevronRight size={12} strokeWidth={1.75} aria-hidden="true" />
              <span className={index === trail.length - 1 ? 'ds-trail-last' : undefined}>{name}</span>
            </span>
          ))}
        </span>
        <span className="ds-grow" />
        <span className="ds-keys">
          <Kbd keys="ArrowUp" />
          <Kbd keys="ArrowDown" />
          {t('move')}
          <Kbd keys="alt+ArrowUp" />
          <Kbd keys="alt+ArrowDown" />
          {t('place')}
          <Kbd keys="Enter" />
          {t('edit')}
          <Kbd keys="Backspace" />
          {t('takeOff')}
        </span>
        <span className="tes-unseen" role="status">
          {told}
        </span>
      </div>
    </main>
  )
}

/** The entry at a place and those around it, outermost first. */
const pathTo = (entries: readonly Entry[], at: number): readonly Entry[] => {
  const path: Entry[] = []
  let depth = Number.POSITIVE_INFINITY
  for (let index = at; index >= 0; index--) {
    const entry = entries[index]
    if (entry === undefined || entry.depth >= depth) continue
    path.unshift(entry)
    depth = entry.depth
  }
  return path
}
