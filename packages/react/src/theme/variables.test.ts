import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { accentVariables, modeVariables, variablesStylesheet } from './variables.ts'

test('variables.generated.css is what the tokens say', async () => {
  await expect(variablesStylesheet()).toMatchFileSnapshot('./variables.generated.css')
})

test('light and dark have the same variables', () => {
  expect(Object.keys(modeVariables('dark'))).toEqual(Object.keys(modeVariables('light')))
})

test('every variable used in this package is one of the theme or set by a component', () => {
  const source = fileURLToPath(new URL('..', import.meta.url))
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(css|tsx?)$/.test(path) && !path.includes('.test.'))
    .map(path => ({ path, text: readFileSync(join(source, path), 'utf8') }))
  const set = files.flatMap(({ text }) => [...text.matchAll(/'(--tes-[a-z-]+)':/g)].map(([, name]) => name))
  const known = new Set([...Object.keys(modeVariables('light')), ...Object.keys(accentVariables('runtime')), ...set])
  const unknown = files
    .flatMap(({ path, text }) => [...text.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => ({ path, name })))
    .filter(({ name }) => !known.has(name ?? ''))
  expect(unknown).toEqual([])
})
