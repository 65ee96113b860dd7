import { changeForm, compileForm, openForm, showErrors, submitForm } from '@tessera/form-engine'
import { FormView, issuesOf, kitTexts, useLanguage, useSaveRecord, useTexts } from '@tessera/react'
import type { FormDefinition, RecordData } from '@tessera/schemas'
import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useOpenApp, useOpenObject } from '../app/open-context.ts'
import { useRuleUser } from '../forms/use-rule-user.ts'
import { ProblemState } from '../server/problem-state.tsx'
import { recordTexts } from './record-texts.ts'
import { stepOf } from './stages.ts'

export interface StageDialogProps {
  readonly record: RecordData
  readonly stage: string
  readonly stageLabel: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What a step needs before a record may enter it, asked for in one place. */
export function StageDialog({ record, stage, stageLabel, onClose, onDone }: StageDialogProps): ReactNode {
  const t = useTexts(recordTexts)
  const kit = useTexts(kitTexts)
  const { language } = useLanguage()
  const { model } = useOpenApp()
  const { object, key, rights } = useOpenObject()
  const user = useRuleUser()
  const save = useSaveRecord(key)
  const [refusal, setRefusal] = useState<unknown>()
  const [{ plan, state }, setForm] = useState(() => {
    const field = object.definition.lifecycle?.field ?? ''
    const needed = [field, ...(stepOf(object, stage)?.requires ?? [])]
    const form: FormDefinition = {
      id: 'stage_form',
      name: 'stage_form',
      object: object.qualified,
      items: [...new Set(needed)].map(name => ({ id: `stage_${name}`, type: 'field', field: name, width: 'full' })),
    }
    const made = compileForm(model, form)
    const opened = openForm(made, { record, user, now: new Date().toISOString(), language, access: rights.fields })
    return { plan: made, state: changeForm(made, opened, field, stage) }
  })
  const send = async (): Promise<void> => {
    const checked = submitForm(plan, state)
    setRefusal(undefined)
    if (!checked.ok) {
      setForm({ plan, state: showErrors(state) })
      return
    }
    try {
      await save.mutateAsync({ id: record.id, values: checked.value, version: record.version })
      onDone()
      onClose()
    } catch (error) {
      const issues = issuesOf(error)
      setForm({ plan, state: showErrors(state, [...issues]) })
      if (issues.length === 0) setRefusal(error)
    }
  }
  return (
    <Modal
      open
      title={t('toStage', { stage: stageLabel })}
      width={480}
      onCancel={onClose}
      footer={
        <>
          <Button size="large" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button size="large" type="primary" loading={save.isPending} onClick={() => void send()}>
            {t('move', { stage: stageLabel })}
          </Button>
        </>
      }
    >
      <p className="rt-quiet">{t('toStageText')}</p>
      {refusal === undefined ? null : <ProblemState error={refusal} />}
      <FormView
        plan={plan}
        state={state}
        onChange={next => setForm({ plan, state: next })}
        onSave={() => void send()}
        label={t('toStage', { stage: stageLabel })}
      />
    </Modal>
  )
}
