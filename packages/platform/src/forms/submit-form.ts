import { changeForm, compileForm, openForm, submitForm as readForm } from '@tessera/form-engine'
import type { RecordData, RouteTypes, SubmitBody } from '@tessera/schemas'
import { openApp, openObject } from '../apps/open-app.ts'
import type { Caller } from '../core/caller.ts'
import { notHere } from '../core/not-here.ts'
import type { Platform } from '../core/platform.ts'
import { refusal } from '../core/problem.ts'
import type { SqlTransaction } from '../core/sql.ts'
import { ruleUser } from '../records/ask.ts'
import { changeRecord } from '../records/change-record.ts'
import { createRecord } from '../records/create-record.ts'
import { readRecord } from '../records/read-record.ts'
import { versionConflict } from '../records/version-conflict.ts'
import type { Warn } from '../records/warn.ts'

type Params = RouteTypes['submitForm']['params']

/**
 * Takes what was filled into a form: the form’s own rules hold here as they did while typing, then those of the object.
 * @returns the record as JSON text.
 */
export const submitForm = async (
  platform: Platform,
  caller: Caller,
  { app: name, form: formName, values, record: id, version, warn }: SubmitBody & Params & { readonly warn?: Warn },
  trx?: SqlTransaction,
): Promise<string> => {
  const { app } = await openApp(platform, caller, name)
  const form = (app.definition.forms ?? []).find(one => one.name === formName)
  if (form === undefined) throw notHere('form')
  const open = await openObject(platform, caller, name, form.object)
  const record = id === undefined ? null : (JSON.parse(await readRecord(platform, caller, open, id)) as RecordData)
  if (id !== undefined && record !== null && version !== undefined && version !== record.version) {
    throw await versionConflict(platform, caller, open, id, version)
  }
  const plan = compileForm(app.model, form)
  const opened = openForm(plan, {
    record,
    user: ruleUser(caller, name),
    now: platform.clock().toISOString(),
    language: caller.language,
    access: Object.fromEntries(open.objectRights.fields),
  })
  const state = Object.entries(values).reduce(
    (filled, [field, value]) => (plan.placements.has(field) ? changeForm(plan, filled, field, value) : filled),
    opened,
  )
  const sent = readForm(plan, state)
  if (!sent.ok) throw refusal(sent.issues)
  // What the form does not show is for the object’s own rules to judge.
  const beside = Object.entries(values).filter(([field]) => !plan.placements.has(field))
  const all = { ...Object.fromEntries(beside), ...sent.value }
  const target = { app: name, object: form.object, ...(warn === undefined ? {} : { warn }) }
  if (id === undefined) return createRecord(platform, caller, { ...target, values: all }, trx)
  return changeRecord(platform, caller, {
    ...target,
    id,
    values: all,
    ...(version === undefined ? {} : { version }),
  })
}
