import { type Issue, issue, type LocalText, type ReportDefinition } from '@tessera/schemas'
import { chartTypesFor, type PresentationType, presentationTypes } from '../presentations/presentation-types.ts'

const labels = (types: readonly PresentationType[]): LocalText => ({
  en: types.map(type => presentationTypes[type].label.en).join(', '),
  'zh-CN': types.map(type => presentationTypes[type].label['zh-CN']).join('、'),
})

const checkStacked = ({ presentation, dimensions = [], measures }: ReportDefinition, at: string): readonly Issue[] => {
  if (presentation.stacked !== true) return []
  const isChart = presentation.type === 'bar' || presentation.type === 'area'
  if (isChart && (dimensions.length > 1 || measures.length > 1)) return []
  return [issue('report_not_stacked', `${at}/presentation/stacked`, {}, 'warn')]
}

const checkSteps = ({ funnel }: ReportDefinition, at: string): readonly Issue[] => {
  const steps = funnel?.steps
  if (steps === undefined) return []
  if (steps.length < 2) return [issue('wrong_count', `${at}/funnel/steps`, { limit: '≥ 2' })]
  return steps.flatMap((name, i) =>
    steps.indexOf(name) < i ? [issue('duplicate_name', `${at}/funnel/steps/${i}`, { name })] : [],
  )
}

/** Whether the report can be shown as it asks for (P1–P4). */
export const checkPresentation = (report: ReportDefinition, at: string): readonly Issue[] => {
  const { type } = report.presentation
  const fitting = chartTypesFor(report)
  const { label, needed } = presentationTypes[type]
  const wrong = fitting.includes(type)
    ? []
    : [
        issue('report_presentation', `${at}/presentation/type`, {
          presentation: label,
          needed,
          fitting: labels(fitting),
        }),
      ]
  return [...wrong, ...checkStacked(report, at), ...checkSteps(report, at)]
}
