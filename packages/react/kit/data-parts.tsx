import type { ReactNode } from 'react'
import {
  Countdown,
  FieldTypeIcon,
  fieldTypes,
  Meter,
  StageDot,
  StagePath,
  StatusTag,
  useFormats,
  useText,
} from '../src/index.ts'
import { KitPart } from './kit-part.tsx'

export function FieldTypesPart(): ReactNode {
  const text = useText()
  return (
    <KitPart title="Field types">
      <div className="kit-types">
        {Object.entries(fieldTypes).map(([type, { name }]) => (
          <div key={type}>
            <FieldTypeIcon type={type} />
            <span className="tes-ellipsis">{text(name)}</span>
          </div>
        ))}
      </div>
    </KitPart>
  )
}

export function StagesPart(): ReactNode {
  return (
    <KitPart title="Stages and status">
      <div className="kit-row" style={{ gap: '4px 16px' }}>
        <StageDot>线索 Lead</StageDot>
        <StageDot colour="chart6">潜在 Prospect</StageDot>
        <StageDot colour="chart1">意向 Intent</StageDot>
        <StageDot colour="verdigris">成交 Won</StageDot>
        <StageDot colour="chart4">流失 Lost</StageDot>
      </div>
      <div className="kit-row" style={{ gap: 4, marginTop: 10 }}>
        <StatusTag>草稿 Draft</StatusTag>
        <StatusTag tone="lapis">进行中 Running</StatusTag>
        <StatusTag tone="moss">已通过 Approved</StatusTag>
        <StatusTag tone="gold">快到期 Due soon</StatusTag>
        <StatusTag tone="cinnabar">已超时 Overdue</StatusTag>
        <StatusTag tone="plum">待审批 Approval</StatusTag>
      </div>
    </KitPart>
  )
}

export function PathPart(): ReactNode {
  const formats = useFormats()
  return (
    <KitPart title="Stage path, meter, countdown">
      <StagePath
        current="intent"
        note={formats.duration(12 * 86_400_000)}
        stages={[
          { key: 'lead', label: 'Lead' },
          { key: 'prospect', label: 'Prospect' },
          { key: 'intent', label: 'Intent' },
          { key: 'won', label: 'Won' },
        ]}
      />
      <div className="kit-row" style={{ gap: 12, marginTop: 10, flexWrap: 'nowrap' }}>
        <Meter share={0.92} tiles={10} />
        <Countdown left={0.22} text={formats.duration(192 * 60_000)} />
      </div>
    </KitPart>
  )
}
