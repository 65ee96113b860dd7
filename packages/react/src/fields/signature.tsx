import type { FieldWidget } from './field-widget.ts'
import { FilesEditor, FilesValue } from './files.tsx'

export const signatureWidget: FieldWidget = { Editor: FilesEditor, Value: FilesValue, width: 100, notYet: true }
