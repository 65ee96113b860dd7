export { checkFlows } from './check-flows.ts'
