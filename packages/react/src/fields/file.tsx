import type { FieldWidget } from './field-widget.ts'
import { FilesEditor, FilesValue } from './files.tsx'

export const fileWidget: FieldWidget = { Editor: FilesEditor, Value: FilesValue, width: 100, notYet: true }
