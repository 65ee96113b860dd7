import { type ThemeConfig, theme } from 'antd'
import { exact } from './exact.ts'
import { type App, type Mode, neutrals } from './neutrals.ts'

/** The font stack of all text; CJK glyphs come from the system. */
export const fontFamily =
  '"Inter Variable", Inter, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif'

/** The font stack of names, codes and JSON. */
export const codeFontFamily = '"JetBrains Mono", "SFMono-Regular", Consolas, "DejaVu Sans Mono", monospace'

/** What antd is told about type, space and colour; the same numbers stand in the CSS variables. */
function tokens(mode: Mode, strongBorders: boolean): NonNullable<ThemeConfig['token']> {
  const n = neutrals[mode]
  return {
    colorBgLayout: n.chrome,
    colorBgContainer: n.tile,
    colorBgElevated: n.elevated,
    colorBgSpotlight: n.tooltip,
    colorBgContainerDisabled: n.sunken,
    colorFillQuaternary: n.sunken,
    colorFillTertiary: n.hover,
    colorFillSecondary: n.fill,
    colorFill: n.border,
    colorBorderSecondary: n.line,
    colorBorder: strongBorders ? n.strong : n.border,
    colorSplit: n.line,
    colorText: n.t1,
    colorTextSecondary: n.t2,
    colorTextTertiary: n.t3,
    colorTextQuaternary: n.t4,
    colorTextPlaceholder: n.t4,
    colorTextDescription: n.t3,
    colorTextDisabled: n.t3,
    colorIcon: n.t2,
    colorTextLightSolid: n.onAccent,
    controlItemBgHover: n.hover,
    fontFamily,
    fontFamilyCode: codeFontFamily,
    fontSize: 13,
    fontSizeSM: 12,
    fontSizeLG: 14,
    lineHeight: 20 / 13,
    sizeUnit: 4,
    sizeStep: 4,
    controlHeightSM: 24,
    controlHeight: 28,
    controlHeightLG: 32,
    controlInteractiveSize: 16,
    borderRadiusXS: 2,
    borderRadiusSM: 4,
    borderRadius: 6,
    borderRadiusLG: 8,
    controlOutline: 'var(--ac-100)',
    controlOutlineWidth: 3,
    controlItemBgActive: 'var(--ac-50)',
    controlItemBgActiveHover: 'var(--ac-100)',
    boxShadow: 'var(--sh3)',
    boxShadowSecondary: 'var(--sh3)',
    boxShadowTertiary: 'var(--sh1)',
    motionDurationFast: '0.1s',
    motionDurationMid: '0.16s',
    motionDurationSlow: '0.24s',
    motionEaseOut: 'cubic-bezier(.2,0,0,1)',
    motionEaseInOut: 'cubic-bezier(.2,0,0,1)',
  }
}

function components(mode: Mode): NonNullable<ThemeConfig['components']> {
  const n = neutrals[mode]
  return {
    Button: {
      fontWeight: 500,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      paddingInline: 9,
      paddingInlineLG: 11,
      paddingInlineSM: 7,
      iconGap: 6,
      contentFontSizeLG: 13,
      textTextColor: n.t2,
      borderColorDisabled: 'transparent',
      colorBgContainerDisabled: n.fill,
    },
    Table: { headerSplitColor: 'transparent', cellPaddingBlockSM: 7, cellPaddingInlineSM: 8 },
    Tabs: { horizontalItemPadding: '8px 0', horizontalItemGutter: 16, titleFontSize: 13 },
    Segmented: {
      trackPadding: 2,
      trackBg: n.fill,
      itemSelectedBg: n.segment,
      itemColor: n.t2,
      itemHoverColor: n.t1,
      itemSelectedColor: n.t1,
      fontSize: 12,
    },
    Form: { labelFontSize: 12, verticalLabelPadding: '0 0 4px', itemMarginBottom: 12 },
    Modal: { borderRadiusLG: 12 },
    Tooltip: { borderRadius: 4, colorTextLightSolid: n.onTooltip },
    Input: { paddingInline: 7, paddingInlineLG: 9, inputFontSizeLG: 13 },
    InputNumber: { paddingInline: 7, paddingInlineLG: 9, inputFontSizeLG: 13 },
    Select: { optionSelectedFontWeight: 500, optionHeight: 30, optionPadding: '5px 8px' },
    Switch: {
      trackHeight: 16,
      trackMinWidth: 28,
      handleSize: 12,
      innerMinMargin: 4,
      innerMaxMargin: 16,
      colorTextQuaternary: n.strong,
      colorTextTertiary: n.t4,
    },
    Checkbox: { colorBorder: n.strong },
    Radio: { colorBorder: n.strong, radioSize: 16, dotSize: 6, wrapperMarginInlineEnd: 0 },
  }
}

/**
 * The antd theme of one app in one mode. `exact` puts our shades back after antd has derived its own.
 * @param strongBorders for readers who ask for more contrast
 */
export function antdTheme(app: App, mode: Mode, strongBorders = false): ThemeConfig {
  return {
    algorithm: [mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm, exact(app, mode)],
    token: tokens(mode, strongBorders),
    components: components(mode),
  }
}
