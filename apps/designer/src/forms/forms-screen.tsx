import { labelOf } from '@tessera/metadata'
import { Empty, Mosaic, Tile, useLanguage, useTexts } from '@tessera/react'
import { type ReactNode, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useDraft } from '../draft/draft-context.ts'
import { DndArea } from '../parts/dnd-area.tsx'
import { useNamed } from '../parts/use-named.ts'
import { useSelected } from '../parts/use-selected.ts'
import { usePlace } from '../shell/place.ts'
import { FormEditor } from './form-editor.tsx'
import { newFormEdit } from './new-form.ts'
import { formTexts } from './texts.ts'
import './canvas.css'
import './canvas-foot.css'
import './palette.css'

/** Forms: palette, canvas, properties. */
export function FormsScreen(): ReactNode {
  const t = useTexts(formTexts)
  const { language } = useLanguage()
  const { app, definition, edit } = useDraft()
  const params = useParams()
  const navigate = useNavigate()
  const [selected, select] = useSelected('item')
  const [opened] = useState(() => location.search)
  const form = useNamed(definition.forms ?? [], params['form'], name => `/${app}/forms/${name}${opened}`)
  usePlace(form === undefined ? undefined : labelOf(form, language))
  const [object] = definition.objects ?? []
  if (form === undefined)
    return (
      <Mosaic tracks={[{ key: 'main', size: 'fill' }]}>
        <Tile as="main" className="ds-centre">
          {object === undefined ? (
            <Empty
              title={t('noForms')}
              text={t('noObjectText')}
              action={{ label: t('object'), onSelect: () => void navigate(`/${app}/data`) }}
            />
          ) : (
            <Empty
              title={t('noForms')}
              text={t('noFormsText')}
              action={{
                label: t('newForm'),
                onSelect: () => {
                  const made = newFormEdit(definition, object, language)
                  if (edit(made.edit).length === 0) void navigate(`/${app}/forms/${made.name}`)
                },
              }}
            />
          )}
        </Tile>
      </Mosaic>
    )
  return (
    <DndArea>
      <FormEditor key={form.id} form={form} selected={selected} onSelect={select} />
    </DndArea>
  )
}
