import { useTexts, useToast } from '@tessera/react'
import { problemOf } from '../app/api.ts'
import { type ExportShape, exportApp } from './export-app.ts'
import { releaseTexts } from './texts.ts'

/** Saves a release as a file and says so. */
export const useExport = (): ((app: string, release: number | null, shape: ExportShape) => Promise<void>) => {
  const t = useTexts(releaseTexts)
  const toast = useToast()
  return async (app, release, shape) => {
    try {
      toast({ text: t('exported', { file: await exportApp(app, release, shape) }) })
    } catch (error) {
      const problem = problemOf(error)?.problem
      toast({ tone: 'failed', text: problem?.detail ?? problem?.title ?? t('exportFailed') })
    }
  }
}
