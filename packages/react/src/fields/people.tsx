import type { Json } from '@tessera/schemas'
import { type ReactNode, useState } from 'react'
import { useNames, usePeople } from '../data/use-people.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { PersonAvatar } from '../pieces/person-avatar.tsx'
import { fieldTexts } from './field-texts.ts'
import type { FieldEditorProps, FieldValueProps } from './field-widget.ts'
import { Nothing } from './nothing.tsx'
import { objectsOf } from './object-of.ts'
import { type Found, type Look, notLooking, type Pickable, RemoteSelect } from './remote-select.tsx'

const personOf = (value: { readonly [key: string]: Json }): Pickable => {
  const id = String(value['id'] ?? '')
  const title =
    typeof value['title'] === 'string' ? value['title'] : typeof value['name'] === 'string' ? value['name'] : id
  return { id, title, value: { id, title } }
}

function usePicked(value: Json): readonly Pickable[] {
  const people = objectsOf(typeof value === 'string' ? { id: value } : value).map(personOf)
  const names = useNames(people.filter(one => one.title === one.id).map(one => one.id))
  return people.map(one => {
    const name = names.get(one.id)
    return name === undefined ? one : { ...one, title: name, value: { id: one.id, title: name } }
  })
}

function useFoundPeople({ search, open }: Look): Found {
  const found = usePeople(search, open)
  const list = (found.data ?? []).map(
    ({ id, name, email, departments }): Pickable => ({
      id,
      title: name,
      more: departments.map(department => department.name).join(', ') || email,
      value: { id, title: name },
    }),
  )
  return { list, loading: found.isFetching, failed: found.isError }
}

const mark = (one: Pickable, size: number): ReactNode => <PersonAvatar name={one.title} id={one.id} size={size} />

/** A person, or several, found by name or e-mail. */
export function PeopleEditor(props: FieldEditorProps & { readonly multiple?: boolean }): ReactNode {
  const t = useTexts(fieldTexts)
  const emptyText = t(props.multiple ? 'pickPeople' : 'pickPerson')
  const picked = usePicked(props.value)
  const [look, setLook] = useState(notLooking)
  const found = useFoundPeople(look)
  return <RemoteSelect {...props} picked={picked} found={found} onLook={setLook} mark={mark} emptyText={emptyText} />
}

/** People: round, with their names; of many only the pictures. */
export function PeopleValue({ value, look = 'cell' }: FieldValueProps): ReactNode {
  const people = usePicked(value)
  const [first] = people
  if (first === undefined) return <Nothing />
  if (people.length === 1 || look === 'detail')
    return (
      <span className={look === 'cell' ? 'tes-pick' : 'tes-field-row'}>
        {people.map(one => (
          <span key={one.id} className="tes-pick">
            <PersonAvatar name={one.title} id={one.id} />
            <span className="tes-ellipsis">{one.title}</span>
          </span>
        ))}
      </span>
    )
  return (
    <span className="tes-people">
      {people.slice(0, 5).map(one => (
        <PersonAvatar key={one.id} name={one.title} id={one.id} labelled />
      ))}
      {people.length > 5 ? <span className="tes-field-quiet">+{people.length - 5}</span> : null}
    </span>
  )
}
