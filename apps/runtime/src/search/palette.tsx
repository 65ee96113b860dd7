import { ProgressLine, RecordTile, useTexts } from '@tessera/react'
import { Modal } from 'antd'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useOpenApp } from '../app/open-context.ts'
import { paths } from '../places/paths.ts'
import { useRecent } from '../places/recent.ts'
import { useSignedIn } from '../session/use-session.ts'
import { type EntryGroup, hasWords } from './entries.ts'
import { paletteTexts } from './palette-texts.ts'
import { useCommands, usePlaceEntries } from './use-commands.tsx'
import { useFoundRecords } from './use-found-records.tsx'
import './palette.css'

const fewCommands = 3

/** Search over everything one may see, every place and every action: one input, one list, no mouse needed. */
export function Palette({ onClose }: { onClose: () => void }): ReactNode {
  const app = useOpenApp()
  const { user } = useSignedIn()
  const t = useTexts(paletteTexts)
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const open = (href: string): void => void navigate(href)
  const acting = typed.startsWith('>')
  const words = (acting ? typed.slice(1) : typed).trim()
  const places = usePlaceEntries(app, open)
  const commands = useCommands(app, open)
  const found = useFoundRecords(app, acting ? '' : words, open)
  const recent = useRecent(user.id, app.name).map(({ object, id, title }) => ({
    key: `recent ${id}`,
    label: title,
    icon: <RecordTile title={title} id={id} />,
    onSelect: () => open(paths.record(app.name, object, id)),
  }))
  const matching = commands.filter(entry => hasWords(entry.label, words))
  const all: readonly EntryGroup[] = acting
    ? [{ key: 'act', label: t('act'), entries: matching }]
    : [
        { key: 'recent', label: t('recent'), entries: words === '' ? recent : [] },
        ...found.groups,
        { key: 'go', label: t('go'), entries: places.filter(entry => hasWords(entry.label, words)) },
        { key: 'act', label: t('act'), entries: words === '' ? matching.slice(0, fewCommands) : matching },
      ]
  const groups = all.filter(group => group.entries.length > 0)
  const entries = groups.flatMap(group => group.entries)
  const current = entries[Math.min(at, entries.length - 1)]
  useEffect(() => {
    if (current) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const choose = (index: number): void => {
    const entry = entries[index]
    if (entry === undefined) return
    onClose()
    entry.onSelect()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt(now => (Math.min(now, entries.length - 1) + step + entries.length) % Math.max(1, entries.length))
    }
    if (event.key === 'Enter') choose(Math.min(at, entries.length - 1))
  }
  return (
    <Modal
      open
      closable={false}
      footer={null}
      onCancel={onClose}
      width={600}
      style={{ top: '12vh' }}
      styles={{ container: { padding: 0 } }}
      aria-label={t('label')}
    >
      <div className="rt-palette">
        <label className="rt-palette-input">
          <Search size={16} strokeWidth={1.75} aria-hidden="true" />
          <input
            // biome-ignore lint/a11y/noAutofocus: opened to be typed into
            autoFocus
            role="combobox"
            aria-expanded
            aria-controls="rt-palette-list"
            aria-activedescendant={current === undefined ? undefined : `rt-entry-${entries.indexOf(current)}`}
            aria-label={t('label')}
            placeholder={t('placeholder')}
            value={typed}
            onChange={event => {
              setTyped(event.target.value)
              setAt(0)
            }}
            onKeyDown={press}
          />
        </label>
        <div ref={list} id="rt-palette-list" role="listbox" aria-label={t('label')} className="rt-palette-list">
          {groups.map(group => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
            <div key={group.key} role="group" aria-label={group.label}>
              <div className="rt-palette-group" aria-hidden="true">
                {group.label}
              </div>
              {group.entries.map(entry => {
                const index = entries.indexOf(entry)
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the input above holds the keyboard
                  // biome-ignore lint/a11y/useFocusableInteractive: the input points at it
                  <div
                    key={entry.key}
                    id={`rt-entry-${index}`}
                    role="option"
                    aria-selected={entry === current}
                    onPointerMove={() => setAt(index)}
                    onClick={() => choose(index)}
                  >
                    {entry.icon}
                    <span className="tes-ellipsis">{entry.label}</span>
                  </div>
                )
              })}
            </div>
          ))}
        </div>
        <div className="rt-palette-foot">
          {found.busy && words !== '' ? (
            <ProgressLine text={t('searching')} />
          ) : entries.length === 0 ? (
            <span role="status">{t('nothing', { text: words })}</span>
          ) : (
            <span>{t('hint')}</span>
          )}
        </div>
      </div>
    </Modal>
  )
}
