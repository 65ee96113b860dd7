/**
 * What becomes of a hidden value: `keep` sends it, `clear` sends null, `ignore` sends nothing, so that the record
 * stays as it was. Nothing typed is thrown away while the form is open: the value is back when the field is.
 */
export type HiddenPolicy = 'keep' | 'clear' | 'ignore'
