import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'

describe('cursors', () => {
  it('come back as they were, whatever they hold', () => {
    const values = ['2027-01-01T00:00:00.000Z', null, '上海 "\\ 🙂 \u0007', '']
    const cursor = writeCursor('shape', values)
    expect(cursor).toMatch(/^[\w-]+$/)
    expect(readCursor('shape', cursor, 4)).toEqual({ ok: true, value: values })
  })

  it('are refused by other queries, when changed, and when they are none', () => {
    const cursor = writeCursor('shape', ['a', 'b'])
    const all = [
      readCursor('other', cursor, 2),
      readCursor('shape', cursor, 3),
      readCursor('shape', `${cursor}A`, 2),
      readCursor('shape', '', 2),
      readCursor('shape', '__proto__', 2),
    ]
    for (const read of all) expect(read).toMatchObject({ ok: false, issues: [{ code: 'bad_cursor', at: '/cursor' }] })
  })
})
