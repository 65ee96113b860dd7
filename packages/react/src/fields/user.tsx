import type { FieldWidget } from './field-widget.ts'
import { PeopleEditor, PeopleValue } from './people.tsx'

export const userWidget: FieldWidget = { Editor: PeopleEditor, Value: PeopleValue, width: 130, inline: true }
