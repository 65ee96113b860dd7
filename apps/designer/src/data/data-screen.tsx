import { labelOf } from '@tessera/metadata'
import { Empty, Mosaic, Tile, useLanguage, useTexts } from '@tessera/react'
import { type ReactNode, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { useDraft } from '../draft/draft-context.ts'
import { DndArea } from '../parts/dnd-area.tsx'
import { useNamed } from '../parts/use-named.ts'
import { useSelected } from '../parts/use-selected.ts'
import { usePlace } from '../shell/place.ts'
import { FieldPanel } from './field-panel.tsx'
import { FileDialog } from './file/file-dialog.tsx'
import { ObjectMain } from './object-main.tsx'
import { ObjectPanel } from './object-panel.tsx'
import { ObjectsPanel } from './objects-panel.tsx'
import { dataTexts } from './texts.ts'
import './data.css'

/** Objects and their fields. */
export function DataScreen(): ReactNode {
  const t = useTexts(dataTexts)
  const { language } = useLanguage()
  const { app, definition, model } = useDraft()
  const params = useParams()
  const navigate = useNavigate()
  const [fieldId, setField] = useSelected('field')
  const handed: unknown = useLocation().state
  const given =
    typeof handed === 'object' && handed !== null && 'file' in handed && handed.file instanceof File
      ? handed.file
      : undefined
  const [fromFile, setFromFile] = useState(given !== undefined)
  const object = useNamed(definition.objects ?? [], params['object'], name => `/${app}/data/${name}${location.search}`)
  usePlace(object === undefined ? undefined : labelOf(object, language))
  const shown = object === undefined ? undefined : model.object(object.name)
  const field = shown === undefined ? undefined : [...shown.fields.values()].find(one => one.id === fieldId)
  const select = (id: string | null): void => setField(id ?? undefined)
  return (
    <DndArea>
      <Mosaic
        remember="designer-data"
        tracks={[
          { key: 'objects', size: 208, min: 176, max: 320 },
          { key: 'main', size: 'fill' },
          ...(shown === undefined ? [] : [{ key: 'panel', size: 312, min: 264, max: 420 }]),
        ]}
      >
        <ObjectsPanel current={object?.name} onFile={() => setFromFile(true)} />
        {shown === undefined ? (
          <Tile as="main" className="ds-centre">
            <Empty
              title={t('noObjects')}
              text={t('noObjectsText')}
              other={{ label: t('newFromFile'), onSelect: () => setFromFile(true) }}
            />
          </Tile>
        ) : (
          <ObjectMain
            object={shown}
            selected={field?.id}
            onSelect={select}
            onOpen={name => void navigate(`/${app}/data/${name}`)}
          />
        )}
        {shown === undefined ? null : field === undefined ? (
          <ObjectPanel key={shown.id} object={shown} />
        ) : (
          <FieldPanel key={field.id} object={shown} field={field} onClose={() => select(null)} onSelect={select} />
        )}
      </Mosaic>
      {fromFile ? <FileDialog file={given} onClose={() => setFromFile(false)} /> : null}
    </DndArea>
  )
}
