import type { AppDefinition, Draft, Edit } from '@tessera/schemas'
import { expect, test } from 'vitest'
import { type DraftDoors, DraftStore, type SendOutcome } from './draft-store.ts'
import { add, change, group, remove } from './edits.ts'

const definition: AppDefinition = {
  id: 'app_shop',
  name: 'shop',
  formatVersion: 1,
  objects: [{ id: 'obj_item', name: 'item', fields: [{ id: 'fld_name', name: 'name', type: 'text' }] }],
}

const draftOf = (app: AppDefinition, revision: number): Draft => ({
  app: 'shop',
  definition: app,
  revision,
  base: null,
  updatedAt: '2027-01-15T09:30:00.000Z',
  updatedBy: null,
})

const field = (name: string): Edit => add('obj_item', 'fields', { id: `fld_${name}`, name, type: 'text' })
const namesIn = (store: DraftStore): string[] =>
  (store.state().definition.objects?.[0]?.fields ?? []).map(one => one.name)

/** Doors whose timers run when told, and a server that answers as told. */
const bench = (
  answer: (edits: readonly Edit[], revision: number) => SendOutcome,
  server = () => draftOf(definition, 1),
) => {
  const sent: { edits: readonly Edit[]; revision: number }[] = []
  let due: (() => void) | undefined
  const doors: DraftDoors = {
    send: async (edits, revision) => {
      sent.push({ edits, revision })
      return answer(edits, revision)
    },
    load: async () => server(),
    others: () => new Map(),
    now: () => '2027-01-15T09:31:00.000Z',
    later: (_, work) => {
      due = work
      return () => {
        due = undefined
      }
    },
  }
  const store = new DraftStore(draftOf(definition, 1), doors)
  return { store, sent, isDue: () => due !== undefined }
}

const taken = (_: readonly Edit[], revision: number): SendOutcome => ({ result: 'taken', revision: revision + 1 })

test('edits show at once and are sent together', async () => {
  const { store, sent } = bench(taken)
  store.edit(field('code'))
  store.edit(field('size'))
  expect(namesIn(store)).toEqual(['name', 'code', 'size'])
  expect(store.state().save).toBe('waiting')
  await store.flush()
  expect(sent.map(one => one.edits.length)).toEqual([2])
  expect(store.state()).toMatchObject({ save: 'saved', revision: 2, savedAt: '2027-01-15T09:31:00.000Z' })
})

test('a gesture of several edits is one step of undo, and undo is saved like any edit', async () => {
  const { store, sent } = bench(taken)
  store.edit(group({ en: 'Two', 'zh-CN': '两个' }, [field('code'), field('size')]))
  store.undo()
  expect(namesIn(store)).toEqual(['name'])
  store.redo()
  expect(namesIn(store)).toEqual(['name', 'code', 'size'])
  await store.flush()
  expect(sent[0]?.edits).toHaveLength(3)
})

test('an edit that cannot be done changes nothing and tells why', () => {
  const { store, isDue } = bench(taken)
  expect(store.edit(remove('fld_gone'))).toMatchObject([{ code: 'unknown_node' }])
  expect(store.state().refused).toMatchObject([{ code: 'unknown_node' }])
  expect(isDue()).toBe(false)
})

test('when somebody else was faster, the own edits are done again on top of theirs', async () => {
  const theirs = draftOf({ ...definition, label: { en: 'Shop' } }, 5)
  const { store, sent } = bench(
    (_, revision) => (revision < 5 ? { result: 'moved_on' } : taken(_, revision)),
    () => theirs,
  )
  store.edit(field('code'))
  await store.flush()
  expect(sent.map(one => one.revision)).toEqual([1, 5])
  expect(store.state().definition.label).toEqual({ en: 'Shop' })
  expect(namesIn(store)).toEqual(['name', 'code'])
})

test('what no longer fits on top of somebody else’s draft is told', async () => {
  const theirs = draftOf({ ...definition, objects: [] }, 5)
  const { store } = bench(taken, () => theirs)
  store.edit(change('fld_name', { required: true }))
  await store.noticed(5, 'Zhou Min')
  expect(store.state()).toMatchObject({ others: 'Zhou Min', pending: [], refused: [{ code: 'unknown_node' }] })
  store.seen()
  expect(store.state()).toMatchObject({ others: null, refused: [] })
})

test('without a connection everything is kept and tried again', async () => {
  let online = false
  const { store, isDue } = bench((edits, revision) => (online ? taken(edits, revision) : { result: 'offline' }))
  store.edit(field('code'))
  await store.flush()
  expect(store.state()).toMatchObject({ save: 'offline', pending: [{ edit: 'add' }] })
  expect(isDue()).toBe(true)
  online = true
  await store.flush()
  expect(store.state()).toMatchObject({ save: 'saved', pending: [] })
})

test('what the server refuses is taken back to its draft', async () => {
  const refusal = { code: 'forbidden', at: '', message: { en: 'No.', 'zh-CN': '不行。' }, severity: 'block' } as const
  const { store } = bench(() => ({ result: 'refused', issues: [refusal] }))
  store.edit(field('code'))
  await store.flush()
  expect(namesIn(store)).toEqual(['name'])
  expect(store.state().refused).toEqual([refusal])
})

test('D20 flushing while a save is under way waits for that save', async () => {
  const answers: ((outcome: SendOutcome) => void)[] = []
  const doors: DraftDoors = {
    send: () => new Promise(resolve => answers.push(resolve)),
    load: async () => draftOf(definition, 1),
    others: () => new Map(),
    now: () => '2027-01-15T09:31:00.000Z',
    later: () => () => undefined,
  }
  const store = new DraftStore(draftOf(definition, 1), doors)
  store.edit(field('code'))
  const both = Promise.all([store.flush(), store.flush()])
  // The answer comes a turn of the event loop later, which a loop over microtasks would never let happen.
  await new Promise(resolve => setTimeout(resolve, 0))
  expect(answers.length).toBe(1)
  answers[0]?.({ result: 'taken', revision: 2 })
  await both
  expect(store.state()).toMatchObject({ save: 'saved', revision: 2, pending: [] })
})
