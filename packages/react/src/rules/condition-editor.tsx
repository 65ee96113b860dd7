import type { Model, ObjectModel } from '@tessera/metadata'
import { checkExpression, fromCondition, type Scope, toCondition } from '@tessera/rule-engine'
import type { Expression, LocalText } from '@tessera/schemas'
import { Input } from 'antd'
import { Braces, Text } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { ModelContext } from '../fields/model-context.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { FieldError } from '../pieces/field-error.tsx'
import { LinkButton } from '../pieces/link-button.tsx'
import { recordTexts } from '../records/record-texts.ts'
import { Sentence } from '../sentences/sentence.tsx'
import { GroupView } from './condition-group.tsx'

export interface ConditionEditorProps {
  readonly model: Model
  readonly object: ObjectModel
  /** `undefined` and `true` hold always. */
  readonly value: Expression | undefined
  /** Told `undefined` when no condition is left. */
  readonly onChange: (value: Expression | undefined) => void
  readonly contexts?: Scope['contexts']
  /** Word in front: “When”. */
  readonly lead?: ReactNode
  /** Words behind: “is shown.” */
  readonly tail?: ReactNode
  readonly label?: string | undefined
}

const write = (value: Expression | undefined): string => JSON.stringify(value ?? true, null, 2)

/** A condition as a sentence of tokens, or as JSON; what the builder cannot show is JSON alone. Never changes what it was not asked to. */
export function ConditionEditor(props: ConditionEditorProps): ReactNode {
  const { model, object, value, onChange, contexts, lead, tail, label } = props
  const t = useTexts(recordTexts)
  const { language } = useLanguage()
  const group = toCondition(value ?? true)
  const [asJson, setAsJson] = useState(false)
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [wrong, setWrong] = useState<readonly LocalText[]>([])
  const shownAsJson = asJson || group === undefined
  const take = (text: string): void => {
    setTyped(text)
    let read: unknown
    try {
      read = JSON.parse(text)
    } catch {
      setWrong([{ en: t('notJson'), 'zh-CN': t('notJson') }])
      return
    }
    const checked = checkExpression(
      read,
      { model, object: object.qualified, ...(contexts === undefined ? {} : { contexts }) },
      'boolean',
    )
    setWrong(checked.ok ? [] : checked.issues.map(issue => issue.message))
    if (checked.ok) onChange(read === true ? undefined : (read as Expression))
  }
  return (
    <ModelContext value={model}>
      <div className="tes-condition-editor">
        {shownAsJson ? (
          <>
            {group === undefined ? <p className="tes-form-help">{t('onlyJson')}</p> : null}
            <Input.TextArea
              className="tes-mono"
              aria-label={label ?? t('asJson')}
              spellCheck={false}
              status={wrong.length > 0 ? 'error' : ''}
              autoSize={{ minRows: 3, maxRows: 20 }}
              value={typed ?? write(value)}
              onChange={event => take(event.target.value)}
              onBlur={() => {
                if (wrong.length === 0) setTyped(undefined)
              }}
            />
            {wrong.map(message => (
              <FieldError key={message.en}>{message[language]}</FieldError>
            ))}
          </>
        ) : (
          <Sentence label={label}>
            {lead ?? t('when')}{' '}
            <GroupView
              model={model}
              object={object}
              group={group}
              onChange={next => {
                const expression = fromCondition(next)
                onChange(expression === true ? undefined : expression)
              }}
            />
            {tail}
          </Sentence>
        )}
        {group === undefined ? null : (
          <LinkButton
            onClick={() => {
              setTyped(undefined)
              setWrong([])
              setAsJson(!asJson)
            }}
          >
            {asJson ? (
              <Text size={12} strokeWidth={2} aria-hidden="true" />
            ) : (
              <Braces size={12} strokeWidth={2} aria-hidden="true" />
            )}{' '}
            {t(asJson ? 'asSentence' : 'asJson')}
          </LinkButton>
        )}
      </div>
    </ModelContext>
  )
}
