import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvents, type ServerEvent } from './read-events.ts'

const streamOf = (bytes: Uint8Array, cuts: readonly number[] = [], onCancel = () => undefined) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      const at = [0, ...cuts.map(cut => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
      for (const [index, from] of at.entries()) controller.enqueue(bytes.slice(from, at[index + 1] ?? from))
      controller.close()
    },
    cancel: onCancel,
  })

const all = async (stream: ReadableStream<Uint8Array>): Promise<ServerEvent[]> => {
  const events: ServerEvent[] = []
  for await (const event of readEvents(stream)) events.push(event)
  return events
}

const encode = (text: string) => new TextEncoder().encode(text)

test('events are read however the bytes are cut', async () => {
  const text = ': heartbeat\n\nevent: 记录\r\nid: 7\r\ndata: {"name":"王小明 🚀"}\r\n\r\ndata: a\ndata: b\n\ndata: lost'
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(200), { maxLength: 12 }), async cuts => {
      expect(await all(streamOf(encode(text), cuts))).toEqual([
        { event: '记录', id: '7', data: { name: '王小明 🚀' } },
        { event: 'message', id: '7', data: 'a\nb' },
      ])
    }),
  )
})

test('leaving the loop ends the stream', async () => {
  let cancelled = false
  const endless = new ReadableStream<Uint8Array>({
    pull: controller => controller.enqueue(encode('data: 1\n\n')),
    cancel: () => {
      cancelled = true
    },
  })
  for await (const event of readEvents(endless)) {
    expect(event.data).toBe(1)
    break
  }
  expect(cancelled).toBe(true)
})

test('bytes that are no UTF-8 do not stop the stream', async () => {
  const bytes = new Uint8Array([...encode('data: '), 0xff, 0xfe, ...encode('\n\ndata: 2\n\n')])
  const events = await all(streamOf(bytes))
  expect(events.map(event => event.data)).toEqual(['\ufffd', 2])
})
