import { Button, Checkbox, Input, Radio, Segmented, Switch } from 'antd'
import { Calendar, Eye, Lock, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { DragGhost, DropHint, DropLine, FieldError, FieldTypeIcon, RecordTile } from '../src/index.ts'
import { KitPart } from './kit-part.tsx'

export function ActionsPart(): ReactNode {
  const [on, setOn] = useState<string>('On')
  return (
    <KitPart title="Actions">
      <div className="kit-row">
        <Button type="primary" icon={<Plus size={14} strokeWidth={2} />}>
          Primary
        </Button>
        <Button>Default</Button>
        <Button type="text">Quiet</Button>
        <Button danger>Delete</Button>
        <Button disabled>Off</Button>
      </div>
      <div className="kit-row" style={{ marginTop: 8 }}>
        <Button id="focused">Focus</Button>
        <Segmented options={['On', 'Off']} value={on} onChange={setOn} />
        <Switch defaultChecked aria-label="on" />
        <Switch aria-label="off" />
        <Checkbox defaultChecked aria-label="on" />
        <Checkbox aria-label="off" />
        <Radio checked aria-label="on" />
        <Radio aria-label="off" />
      </div>
    </KitPart>
  )
}

export function FieldsPart(): ReactNode {
  return (
    <KitPart title="Fields">
      <div className="kit-fields">
        <label htmlFor="f1">Default</label>
        <Input id="f1" defaultValue="苏州恒信精密机械有限公司" />
        <label htmlFor="f2">Focus</label>
        <Input id="f2" defaultValue="¥ 680,000.00" />
        <label htmlFor="f3">Empty</label>
        <Input id="f3" placeholder="Add a date" suffix={<Calendar size={14} strokeWidth={1.75} />} />
        <label htmlFor="f4">Read only</label>
        <Input id="f4" readOnly value="C-00317" suffix={<Lock size={12} strokeWidth={1.75} />} />
        <label htmlFor="f5">Masked</label>
        <Input id="f5" readOnly value="138 •••• 2046" suffix={<Eye size={14} strokeWidth={1.75} />} />
        <label htmlFor="f6" style={{ alignSelf: 'start', paddingTop: 6 }}>
          Error
        </label>
        <div>
          <Input id="f6" status="error" defaultValue="1381234" />
          <FieldError>手机号要 11 位，现在是 7 位。</FieldError>
        </div>
      </div>
    </KitPart>
  )
}

function Row({ name, note, state }: { name: string; note: string; state: 'rest' | 'open' | 'selected' }): ReactNode {
  const style = {
    rest: undefined,
    open: { background: 'var(--n-hover)', boxShadow: 'inset 2px 0 0 var(--ac)' },
    selected: { background: 'var(--ac-50)' },
  }[state]
  return (
    <div className="kit-list-row" style={style}>
      <Checkbox checked={state === 'selected'} aria-label={name} />
      <RecordTile title={name} />
      <span style={{ fontWeight: state === 'open' ? 500 : 400 }}>{name}</span>
      <span>{note}</span>
    </div>
  )
}

export function RowStatesPart(): ReactNode {
  return (
    <KitPart title="Row states">
      <Row name="宁波东屿轴承" note="rest" state="rest" />
      <Row name="苏州恒信精密" note="open in side view" state="open" />
      <Row name="武汉联测光电" note="selected" state="selected" />
    </KitPart>
  )
}

export function DragPart(): ReactNode {
  return (
    <KitPart title="Drag and drop">
      <div style={{ position: 'relative', height: 84 }}>
        <div style={{ position: 'absolute', top: 16, width: 220 }}>
          <DropLine slot />
        </div>
        <div style={{ position: 'absolute', left: 28, top: 26 }}>
          <DragGhost icon={<FieldTypeIcon type="choice" />}>Risk level</DragGhost>
        </div>
        <div style={{ position: 'absolute', left: 240, top: 26 }}>
          <DropHint>Key contact, row 3 left</DropHint>
        </div>
      </div>
    </KitPart>
  )
}
