import { Button } from 'antd'
import { Building2, Handshake, House, Inbox } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { PanelHeading, PhoneTabBar, Sheet, SkeletonRows, Tile } from '../src/index.ts'

/** The phone's frame with a sheet. */
export function PhonePage(): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <PanelHeading page title="客户" count={10_284} />
      <Tile as="main" style={{ flex: 1, borderRadius: '12px 12px 0 0' }}>
        <SkeletonRows columns={2} />
      </Tile>
      <PhoneTabBar
        current="/customers"
        onNavigate={() => {}}
        onMore={() => setOpen(true)}
        items={[
          { key: '/home', href: '/home', label: '工作台', icon: <House size={20} strokeWidth={1.75} /> },
          { key: '/customers', href: '/customers', label: '客户', icon: <Building2 size={20} strokeWidth={1.75} /> },
          { key: '/deals', href: '/deals', label: '商机', icon: <Handshake size={20} strokeWidth={1.75} /> },
          { key: '/tasks', href: '/tasks', label: '待办', icon: <Inbox size={20} strokeWidth={1.75} />, count: 7 },
        ]}
      />
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title="更多"
        footer={
          <Button type="primary" block>
            记跟进
          </Button>
        }
      >
        <SkeletonRows rows={4} columns={2} />
      </Sheet>
    </div>
  )
}
