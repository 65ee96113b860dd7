export { checkReports } from './check-reports.ts'
export { chartTypesFor, type PresentationType, presentationTypes } from './presentations/presentation-types.ts'
