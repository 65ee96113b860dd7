export { UnsuitableServer } from './connection/check-version.ts'
export type { Database, DatabaseOptions } from './connection/database.ts'
export type { Executor, RawRow, Transaction } from './connection/executor.ts'
export { type HeldLock, holdLock } from './connection/hold-lock.ts'
export { openDatabase } from './connection/open-database.ts'
export { withAdvisoryLock } from './connection/with-advisory-lock.ts'
export { EmbeddedError } from './embedded/embedded-error.ts'
export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded/start-embedded.ts'
export { addJob, type JobOptions } from './jobs/add-job.ts'
export { type JobTask, type JobWorker, startWorker, type WorkerOptions } from './jobs/start-worker.ts'
export type { Hub, Notice } from './live/hub.ts'
export { lastEvent, type RecordEvent, readOutbox } from './live/read-outbox.ts'
export { migrateSystem } from './migrations/migrate-system.ts'
export { applyPlan, PlanFailed } from './plans/apply-plan.ts'
export { type MeasuredImpact, measureImpacts } from './plans/measure-impacts.ts'
export { readTables } from './plans/read-tables.ts'
export { type PendingOptions, runPendingSteps } from './plans/run-pending-steps.ts'
export { openRecords, outboxChannel, type RecordsOptions } from './records/open-records.ts'
export type { Ask, BulkDone, GetOptions, RecordStore } from './records/record-store.ts'
export { type DraftChange, type DraftRow, readDraft, saveDraft } from './releases/drafts.ts'
export {
  addApp,
  addRelease,
  type LiveApp,
  listReleases,
  liveApps,
  type NewRelease,
  type ReleaseRow,
  readRelease,
} from './releases/releases.ts'
