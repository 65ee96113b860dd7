import type { Layout, ObjectLayout } from '../layout/layout.ts'
import { shortHash } from '../text/hash.ts'
import { ident, qualified } from '../text/quote.ts'
import { type RollupValue, rollupValue } from './rollup-value.ts'
import type { TriggerModel } from './table-model.ts'

/** The dollar quote cannot end early: its tag is no name that a definition could hold. */
const quote = '$tessera_rollup$'

/**
 * Parents are locked before the value is computed, in a statement of its own: of two writers the second then sees what
 * the first has written. Parents keep their version, since nobody changed them by hand.
 */
const functionOf = (rollup: RollupValue, name: string): string => {
  const lookup = ident(rollup.lookup)
  const column = ident(rollup.field.columns[0]?.name ?? '')
  const parent = rollup.parent.from
  const row = (alias: string): string => `row(${rollup.reads.map(read => `${alias}.${ident(read)}`).join(', ')})`
  return `create or replace function ${name}() returns trigger language plpgsql as ${quote}
declare ids uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct n.${lookup}) into ids from new_rows n where n.${lookup} is not null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct o.${lookup}) into ids from old_rows o where o.${lookup} is not null;
  else
    select array_agg(distinct x.id) into ids from (
      select unnest(array[n.${lookup}, o.${lookup}]) as id from new_rows n join old_rows o on o.id = n.id
      where ${row('n')} is distinct from ${row('o')}) x where x.id is not null;
  end if;
  if ids is null then return null; end if;
  perform 1 from ${parent} p where p.id = any(ids) order by p.id for no key update;
  update ${parent} p set ${column} = x.value
  from (select i.id, ${rollup.value('i.id')} as value from unnest(ids) i(id)) x
  where p.id = x.id and p.${column} is distinct from x.value;
  return null;
end ${quote}`
}

const triggerOf = (layout: Layout, rollup: RollupValue): TriggerModel => {
  const { parent, field, child } = rollup
  const name = `rollup_${shortHash(JSON.stringify([parent.object.app, parent.object.id, field.field.app, field.field.id]))}`
  const run = qualified(layout.schema, name)
  const on = (event: string, tables: string): string =>
    `create trigger ${ident(`${name}_${event[0]}`)} after ${event} on ${child.from} referencing ${tables} for each statement execute function ${run}()`
  return {
    name,
    create: [
      functionOf(rollup, run),
      on('insert', 'new table as new_rows'),
      on('update', 'old table as old_rows new table as new_rows'),
      on('delete', 'old table as old_rows'),
    ],
    drop: [
      ...['i', 'u', 'd'].map(event => `drop trigger if exists ${ident(`${name}_${event}`)} on ${child.from}`),
      `drop function if exists ${run}()`,
    ],
  }
}

/** Triggers on a table from which rollups of other tables are computed. */
export const rollupTriggers = (layout: Layout, child: ObjectLayout): readonly TriggerModel[] =>
  [...layout.objects.values()].flatMap(parent =>
    [...parent.fields.values()].flatMap(field => {
      const rollup = rollupValue(layout, parent, field)
      return rollup === undefined || rollup.child !== child ? [] : [triggerOf(layout, rollup)]
    }),
  )
