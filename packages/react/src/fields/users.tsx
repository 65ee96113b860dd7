import type { ReactNode } from 'react'
import type { FieldEditorProps, FieldWidget } from './field-widget.ts'
import { PeopleEditor, PeopleValue } from './people.tsx'

const UsersEditor = (props: FieldEditorProps): ReactNode => <PeopleEditor {...props} multiple />

export const usersWidget: FieldWidget = { Editor: UsersEditor, Value: PeopleValue, width: 150, inline: true }
