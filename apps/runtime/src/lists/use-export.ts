import { useLanguage, useTexts, useToast } from '@tessera/react'
import { pluralOf } from '../app/open-app.ts'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { client } from '../server/client.ts'
import { sentenceOf } from '../server/problem-state.tsx'
import { saveFile } from '../server/save-file.ts'
import { listTexts } from './list-texts.ts'
import type { List } from './use-list.ts'

/** Saves the list as CSV with its columns and order: all of it, or the records with these ids. */
export const useExport = ({ question, query }: List): ((ids?: readonly string[]) => void) => {
  const t = useTexts(listTexts)
  const toast = useToast()
  const { language } = useLanguage()
  const { name } = useOpenApp()
  const { object, key } = useOpenObject()
  const run = async (ids: readonly string[] | undefined): Promise<void> => {
    const filter = ids === undefined ? query.filter : { in: [{ var: 'id' }, [...ids]] }
    try {
      const text = await client.exportRecords(
        { app: name },
        {
          body: {
            object: key,
            fields: [...question.columns],
            ...(filter === undefined ? {} : { filter }),
            ...(ids === undefined && query.search !== undefined ? { search: query.search } : {}),
            ...(query.sort === undefined ? {} : { sort: query.sort }),
          },
        },
      )
      const what = pluralOf(object, language)
      saveFile(`${what}.csv`, text.startsWith('\uFEFF') ? text : `\uFEFF${text}`, 'text/csv;charset=utf-8')
      toast({ text: t('exported', { what }) })
    } catch (error) {
      toast({ text: sentenceOf(error), tone: 'failed' })
    }
  }
  return ids => void run(ids)
}
