/** Which of the two accents a page carries; nothing else differs between the two apps. */
export type App = 'designer' | 'runtime'

/** The mode a page is drawn in. */
export type Mode = 'light' | 'dark'

/** Surfaces, lines and text. They have no hue, so that colour is free to mean something. */
export const neutrals = {
  light: {
    chrome: '#EFEFED',
    tile: '#FFFFFF',
    elevated: '#FFFFFF',
    sunken: '#F7F7F5',
    hover: '#F3F3F1',
    fill: '#EBEBE8',
    line: '#E6E6E2',
    border: '#D6D6D1',
    strong: '#8C8C85',
    t1: '#1A1B18',
    t2: '#474743',
    t3: '#64645F',
    t4: '#73736D',
    inverse: '#1F201D',
    onInverse: '#EDEDE9',
    tooltip: '#1F201D',
    onTooltip: '#EDEDE9',
    onAccent: '#FFFFFF',
    dot: '#DCDCD7',
    segment: '#FFFFFF',
  },
  dark: {
    chrome: '#0F100F',
    tile: '#181918',
    elevated: '#1F201F',
    sunken: '#131413',
    hover: '#212220',
    fill: '#2A2B29',
    line: '#282927',
    border: '#3A3B38',
    strong: '#73746E',
    t1: '#EDEDE9',
    t2: '#C0C0BA',
    t3: '#9A9A93',
    t4: '#8C8C85',
    inverse: '#2E2F2C',
    onInverse: '#EDEDE9',
    tooltip: '#EDEDE9',
    onTooltip: '#1A1B18',
    onAccent: '#0B1F1B',
    dot: '#2A2B29',
    segment: '#3A3B38',
  },
} as const satisfies Record<Mode, Record<string, string>>
