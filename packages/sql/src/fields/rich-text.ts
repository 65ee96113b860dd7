import { oneValue } from './shapes.ts'

/** Sanitised HTML. Its tags are not searched. */
export const richTextSql = oneValue('text', {
  search: column => `regexp_replace(${column}, '<[^>]*>', ' ', 'g')`,
  indexable: false,
})
