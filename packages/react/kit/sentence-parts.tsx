import type { ReactNode } from 'react'
import {
  FieldToken,
  Grade,
  JoinerToken,
  OperatorToken,
  PersonAvatar,
  RecordTile,
  ResultToken,
  Sentence,
  ValueToken,
} from '../src/index.ts'
import { KitPart } from './kit-part.tsx'

const nothing = (): void => {}

export function SentencePart(): ReactNode {
  return (
    <KitPart title="A rule is a sentence">
      <Sentence>
        When{' '}
        <FieldToken type="choice" onClick={nothing}>
          Stage
        </FieldToken>
        <OperatorToken onClick={nothing}>becomes</OperatorToken>
        <ValueToken colour="verdigris" onClick={nothing}>
          Won
        </ValueToken>{' '}
        <JoinerToken onClick={nothing}>and</JoinerToken>{' '}
        <FieldToken type="currency" onClick={nothing}>
          Amount
        </FieldToken>
        <OperatorToken onClick={nothing}>is over</OperatorToken>
        <ValueToken onClick={nothing}>100,000</ValueToken>, then set <ResultToken onClick={nothing}>Care</ResultToken>{' '}
        to <ValueToken onClick={nothing}>Named manager</ValueToken>.
      </Sentence>
    </KitPart>
  )
}

export function PeoplePart(): ReactNode {
  return (
    <KitPart title="People are round, things are square">
      <div className="kit-row" style={{ gap: 8 }}>
        {['陈嘉怡', '王浩然', '周敏', '孙悦'].map(name => (
          <PersonAvatar key={name} name={name} size={28} labelled />
        ))}
        <span style={{ width: 8 }} />
        {['苏州恒信精密', '宁波东屿轴承', '合肥晨帆新能源'].map(title => (
          <RecordTile key={title} title={title} size={28} labelled />
        ))}
        <span style={{ marginLeft: 'auto' }} />
        <Grade colour="var(--verdigris)">A</Grade>
        <Grade colour="var(--sky)">B</Grade>
        <Grade>C</Grade>
      </div>
    </KitPart>
  )
}
