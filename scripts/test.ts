import { runSteps, staticSteps, testStep } from './lib/steps.ts'

await runSteps([...staticSteps, testStep()])
