import { type Formats, useFormats } from '@tessera/react'
import { useOpenApp } from './open-context.ts'

/** The formats of the reader, with instants on the clock of the app. */
export const useAppFormats = (): Formats => useFormats(useOpenApp().definition.timezone)
