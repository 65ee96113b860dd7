import type { LocalText, Presentation, ReportDefinition } from '@tessera/schemas'

/** A way to show a report. */
export type PresentationType = Presentation['type']

/** What a presentation asks of a report. */
interface PresentationDescriptor {
  readonly label: LocalText
  /** What it needs, to follow “needs”. */
  readonly needed: LocalText
  readonly fits: (shape: Shape) => boolean
}

/** A report as far as presentations look at it. */
interface Shape {
  readonly dimensions: number
  readonly measures: number
  readonly rows: number
  readonly columns: number
  /** Dimensions by date. */
  readonly dated: number
  readonly hasFunnel: boolean
}

/** Where no dimension names an axis, the last one stands in columns (P2). */
const shapeOf = ({ dimensions = [], measures, funnel }: ReportDefinition): Shape => {
  const isLaidOut = dimensions.some(one => one.axis !== undefined)
  const columns = isLaidOut ? dimensions.filter(one => one.axis === 'columns').length : Math.min(1, dimensions.length)
  return {
    dimensions: dimensions.length,
    measures: measures.length,
    rows: dimensions.length - columns,
    columns,
    dated: dimensions.filter(one => one.granularity !== undefined).length,
    hasFunnel: funnel !== undefined,
  }
}

const presentation = (
  label: readonly [en: string, chinese: string],
  needed: readonly [en: string, chinese: string],
  fits: PresentationDescriptor['fits'],
): PresentationDescriptor => ({
  label: { en: label[0], 'zh-CN': label[1] },
  needed: { en: needed[0], 'zh-CN': needed[1] },
  fits,
})

const oneFigure = ['one figure and no grouping', '一个指标、不分组'] as const
const series = ['one grouping, or two groupings and one figure', '一个分组，或两个分组加一个指标'] as const
const asSeries = ({ dimensions, measures }: Shape): boolean => dimensions === 1 || (dimensions === 2 && measures === 1)
const asFigure = ({ dimensions, measures }: Shape): boolean => dimensions === 0 && measures === 1

/** Every presentation with what it needs (P1), in the order in which they are offered. */
export const presentationTypes: Record<PresentationType, PresentationDescriptor> = {
  table: presentation(['Table', '表格'], ['a figure', '一个指标'], ({ measures }) => measures > 0),
  pivot: presentation(
    ['Pivot table', '透视表'],
    ['a grouping in rows and one in columns', '行、列各至少一个分组'],
    ({ rows, columns }) => rows > 0 && columns > 0,
  ),
  bar: presentation(['Bars', '柱状图'], series, asSeries),
  line: presentation(['Lines', '折线图'], series, asSeries),
  area: presentation(['Areas', '面积图'], series, asSeries),
  pie: presentation(
    ['Pie', '饼图'],
    ['one grouping and one figure', '一个分组和一个指标'],
    ({ dimensions, measures }) => dimensions === 1 && measures === 1,
  ),
  funnel: presentation(
    ['Funnel', '漏斗图'],
    ['the field of the funnel, one figure and at most one grouping', '漏斗字段、一个指标、至多一个分组'],
    ({ hasFunnel, dimensions, measures }) => hasFunnel && measures === 1 && dimensions <= 1,
  ),
  gauge: presentation(['Gauge', '仪表'], oneFigure, asFigure),
  number: presentation(['Figure', '数字'], oneFigure, asFigure),
  scatter: presentation(
    ['Dots', '散点图'],
    ['one or two groupings and two or three figures', '一到两个分组和两到三个指标'],
    ({ dimensions, measures }) => [1, 2].includes(dimensions) && [2, 3].includes(measures),
  ),
  heatmap: presentation(
    ['Heat map', '热力图'],
    ['two groupings and one figure', '两个分组和一个指标'],
    ({ dimensions, measures }) => dimensions === 2 && measures === 1,
  ),
  cohort: presentation(
    ['Cohorts', '同期群'],
    ['the field of the funnel, one grouping by date and one figure', '漏斗字段、一个按日期的分组和一个指标'],
    ({ hasFunnel, dimensions, dated, measures }) => hasFunnel && dimensions === 1 && dated === 1 && measures === 1,
  ),
}

/** The presentations that fit a report as it is grouped and measured, in the order in which they are offered. */
export const chartTypesFor = (report: ReportDefinition): readonly PresentationType[] => {
  const shape = shapeOf(report)
  return (Object.keys(presentationTypes) as PresentationType[]).filter(type => presentationTypes[type].fits(shape))
}
