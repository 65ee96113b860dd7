import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

test('with no variables Tessera listens on this machine only and keeps its data in ./data', () => {
  const { dataDir, ...rest } = readEnvironment({ TESSERA_EXAMPLE: '' })
  expect(isAbsolute(dataDir)).toBe(true)
  expect(rest).toEqual({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: undefined,
    secret: undefined,
    admin: undefined,
    example: undefined,
    clock: 'real',
    logLevel: 'info',
  })
})

const bad: readonly [name: string, value: string, sentence: string][] = [
  ['PORT', 'http', 'PORT is "http"; it must be a number from 0 to 65535.'],
  ['PORT', '70000', 'PORT is "70000"; it must be a number from 0 to 65535.'],
  ['TESSERA_CLOCK', 'fast', 'TESSERA_CLOCK is "fast"; it must be real or virtual.'],
  [
    'TESSERA_EXAMPLE',
    '../sales',
    'TESSERA_EXAMPLE is "../sales"; it must be the name of a folder in examples/, such as sales.',
  ],
  ['TESSERA_ADMIN_EMAIL', 'ada@x.y', 'TESSERA_ADMIN_EMAIL and TESSERA_ADMIN_PASSWORD go together; set both or none.'],
]

test.each(bad)('%s=%s is refused with a sentence', (name, value, sentence) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(sentence)
})

test('secrets and passwords are not repeated in the complaint', () => {
  const variables = { DATABASE_URL: 'mysql://me:hunter2@host', TESSERA_SECRET: 'hunter3' }
  expect(() => readEnvironment(variables)).toThrow(/^((?!hunter)[\s\S])*$/)
})

test('all mistakes come at once', () => {
  expect(() => readEnvironment({ PORT: '-1', TESSERA_CLOCK: 'x' })).toThrow(/PORT[\s\S]*TESSERA_CLOCK/)
})
