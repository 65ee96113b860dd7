import { createClient } from '@tessera/client'
import type { ReactNode } from 'react'
import { DataProvider } from '../src/index.ts'
import { ConditionPart, ConflictPart, FormPart, TablePart } from './widget-parts.tsx'
import './kit.css'

const client = createClient({ baseUrl: location.origin, fetch: fetch.bind(globalThis) })

/** The large widgets at work, without a server behind them. */
export function WidgetsPage(): ReactNode {
  return (
    <DataProvider client={client} app="kit">
      <main className="kit-widgets">
        <FormPart />
        <ConditionPart />
        <ConflictPart />
        <TablePart />
      </main>
    </DataProvider>
  )
}
