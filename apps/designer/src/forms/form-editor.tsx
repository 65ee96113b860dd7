import { Mosaic, useLanguage } from '@tessera/react'
import type { FormDefinition } from '@tessera/schemas'
import { type ReactNode, useMemo, useRef } from 'react'
import { useDraft } from '../draft/draft-context.ts'
import { Canvas } from './canvas.tsx'
import { formActions } from './form-actions.ts'
import { FormPalette } from './form-palette.tsx'
import { PropertiesPanel } from './properties-panel.tsx'
import { entriesOf } from './tree.ts'
import { useTrial } from './use-trial.ts'

export interface FormEditorProps {
  readonly form: FormDefinition
  /** Id of the selected item. */
  readonly selected: string | undefined
  readonly onSelect: (id: string | undefined) => void
}

/** Palette, canvas and properties of one form. */
export function FormEditor({ form, selected: asked, onSelect }: FormEditorProps): ReactNode {
  const { language } = useLanguage()
  const { store, model } = useDraft()
  const object = model.object(form.object)
  const entries = useMemo(() => entriesOf(form), [form])
  const selected = entries.find(entry => entry.id === asked)
  const actions = useMemo(
    () => formActions(store, form.id ?? '', object, selected?.id, language),
    [store, form.id, object, selected?.id, language],
  )
  const trial = useTrial(form)
  const properties = useRef<HTMLDivElement>(null)
  const enterProperties = (): void =>
    properties.current
      ?.querySelector<HTMLElement>('input:not([disabled]), textarea, button[role="switch"], [tabindex="0"]')
      ?.focus()
  return (
    <Mosaic
      remember="designer-forms"
      tracks={[
        { key: 'palette', size: 232, min: 208, max: 320 },
        { key: 'canvas', size: 'fill' },
        { key: 'properties', size: 312, min: 264, max: 420 },
      ]}
    >
      <FormPalette form={form} object={object} entries={entries} actions={actions} onSelect={onSelect} />
      <Canvas
        form={form}
        object={object}
        entries={entries}
        selected={selected?.id}
        actions={actions}
        trial={trial}
        onSelect={onSelect}
        onEnterProperties={enterProperties}
      />
      <div ref={properties} className="ds-fill">
        <PropertiesPanel
          form={form}
          object={object}
          entry={selected}
          trial={trial}
          actions={actions}
          onSelect={onSelect}
        />
      </div>
    </Mosaic>
  )
}
