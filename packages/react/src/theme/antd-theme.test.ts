import { theme } from 'antd'
import { describe, expect, test } from 'vitest'
import { antdTheme } from './antd-theme.ts'
import type { App, Mode } from './neutrals.ts'
import { neutrals } from './neutrals.ts'
import { accents, shades } from './shades.ts'

const cases: [App, Mode][] = [
  ['designer', 'light'],
  ['designer', 'dark'],
  ['runtime', 'light'],
  ['runtime', 'dark'],
]

describe.each(cases)('the antd theme of the %s in %s', (app, mode) => {
  const token = theme.getDesignToken(antdTheme(app, mode))
  const accent = shades[mode][accents[app]]

  test('has the accent of the table, not a derived tint', () => {
    expect([token.colorPrimary, token.colorPrimaryHover, token.colorPrimaryActive]).toEqual(accent.slice(0, 3))
    expect([token.colorPrimaryBg, token.colorPrimaryBgHover, token.colorPrimaryBorder]).toEqual(accent.slice(3))
    expect(token.colorLink).toBe(accent[0])
  })

  test('has the statuses of the table', () => {
    const { lapis, moss, gold, cinnabar } = shades[mode]
    expect([token.colorInfo, token.colorSuccess, token.colorWarning, token.colorError]).toEqual([
      lapis[0],
      moss[0],
      gold[0],
      cinnabar[0],
    ])
  })

  test('has the neutrals of the table', () => {
    const n = neutrals[mode]
    expect(token.colorBgLayout).toBe(n.chrome)
    expect(token.colorBgContainer).toBe(n.tile)
    expect(token.colorBgElevated).toBe(n.elevated)
    expect([token.colorFillQuaternary, token.colorFillTertiary, token.colorFillSecondary]).toEqual([
      n.sunken,
      n.hover,
      n.fill,
    ])
    expect([token.colorBorder, token.colorBorderSecondary]).toEqual([n.border, n.line])
    expect([token.colorText, token.colorTextSecondary, token.colorTextTertiary]).toEqual([n.t1, n.t2, n.t3])
    expect(token.colorTextPlaceholder).toBe(n.t4)
  })

  test('has the scale', () => {
    expect([token.fontSizeSM, token.fontSize, token.fontSizeLG]).toEqual([12, 13, 14])
    expect(Math.round(token.lineHeight * token.fontSize)).toBe(20)
    expect([token.controlHeightSM, token.controlHeight, token.controlHeightLG]).toEqual([24, 28, 32])
    expect([token.borderRadiusXS, token.borderRadiusSM, token.borderRadius, token.borderRadiusLG]).toEqual([2, 4, 6, 8])
  })
})

test('borders are strong for readers who ask for more contrast', () => {
  expect(theme.getDesignToken(antdTheme('runtime', 'light', true)).colorBorder).toBe(neutrals.light.strong)
})
