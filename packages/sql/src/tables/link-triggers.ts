import type { ObjectLayout } from '../layout/layout.ts'
import { shortHash } from '../text/hash.ts'
import { ident, literal } from '../text/quote.ts'
import type { ColumnModel, TriggerModel } from './table-model.ts'

const triggerOf = (object: ObjectLayout, column: ColumnModel, links: string): TriggerModel => {
  const name = `links_${shortHash(JSON.stringify([object.object.app, object.object.id, column.key]))}`
  const call = `execute function tessera.sync_links(${literal(links)}, ${literal(column.name)})`
  const value = ident(column.name)
  return {
    name,
    create: [
      `create trigger ${ident(`${name}_i`)} after insert on ${object.from} for each row when (new.${value} is not null) ${call}`,
      `create trigger ${ident(`${name}_u`)} after update of ${value} on ${object.from} for each row when (old.${value} is distinct from new.${value}) ${call}`,
    ],
    drop: [
      `drop trigger if exists ${ident(`${name}_i`)} on ${object.from}`,
      `drop trigger if exists ${ident(`${name}_u`)} on ${object.from}`,
    ],
  }
}

/** Triggers that keep the links of `lookups` fields as rows with foreign keys, whoever writes the ids. */
export const linkTriggers = (object: ObjectLayout, columns: readonly ColumnModel[]): readonly TriggerModel[] =>
  columns.flatMap(column => (column.links === undefined ? [] : [triggerOf(object, column, column.links)]))
