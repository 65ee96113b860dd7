import { Button } from 'antd'
import {
  Bell,
  Building2,
  ChartColumn,
  Database,
  Handshake,
  House,
  Inbox,
  LayoutPanelTop,
  Plus,
  Redo2,
  Scale,
  Table2,
  Undo2,
  Workflow,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  type App,
  AppFrame,
  Breadcrumbs,
  BulkBar,
  IconButton,
  KeyboardMap,
  LanguageSwitch,
  Logo,
  ModeSwitch,
  Mosaic,
  Navigation,
  Panel,
  PanelHeading,
  PersonAvatar,
  Rail,
  SearchBox,
  SearchButton,
  SkeletonRows,
  StagePath,
  TopBar,
} from '../src/index.ts'

const icon = (Icon: typeof Bell, size = 16): ReactNode => <Icon size={size} strokeWidth={1.75} aria-hidden="true" />

const keys = [
  {
    title: 'Everywhere',
    keys: [
      { keys: ['mod+k'], does: 'search and act' },
      { keys: ['mod+s'], does: 'save' },
      { keys: ['Escape'], does: 'close, drop filter' },
    ],
  },
  { title: 'Designer', keys: [{ keys: ['mod+z', 'shift+mod+z'], does: 'undo, redo' }] },
]

function DesignerShell(): ReactNode {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState('/forms')
  const places: [string, string, typeof Bell][] = [
    ['/data', 'Data', Database],
    ['/forms', 'Forms', LayoutPanelTop],
    ['/views', 'Views', Table2],
    ['/rules', 'Rules', Scale],
    ['/flows', 'Flows', Workflow],
    ['/reports', 'Reports', ChartColumn],
  ]
  return (
    <AppFrame
      top={
        <TopBar
          height={44}
          start={
            <>
              <Logo />
              <b style={{ fontWeight: 600, marginLeft: 4 }}>Sales</b>
              <Breadcrumbs crumbs={[{ label: 'Forms', href: '/forms' }, { label: 'Customer · Expo' }]} />
              <IconButton label="Undo" shortcut="mod+z" icon={icon(Undo2)} />
              <IconButton label="Redo" disabled icon={icon(Redo2)} />
            </>
          }
          end={
            <>
              <ModeSwitch />
              <LanguageSwitch />
              <Button type="primary">Publish</Button>
            </>
          }
        />
      }
      side={
        <Rail
          current={at}
          onNavigate={setAt}
          items={places.map(([href, label, Icon]) => ({
            key: href,
            href,
            label,
            icon: icon(Icon, 18),
            count: label === 'Rules' ? 1 : undefined,
          }))}
        />
      }
    >
      <Mosaic
        tracks={[
          { key: 'palette', size: 232, min: 208, max: 320 },
          { key: 'canvas', size: 'fill' },
          { key: 'panel', size: 312, min: 264, max: 400 },
        ]}
      >
        <Panel as="aside" label="Palette">
          <div style={{ padding: 8 }}>
            <SearchBox small placeholder="Search fields" shortcut="/" value={query} onChange={setQuery} />
          </div>
        </Panel>
        <Panel as="main" label="Canvas" heading={<PanelHeading title="Customer grade" other="客户分级" />} />
        <Panel as="aside" label="Properties" heading={<PanelHeading title="Budget" />} />
      </Mosaic>
      <KeyboardMap groups={keys} />
    </AppFrame>
  )
}

function RuntimeShell(): ReactNode {
  const [at, setAt] = useState('/customers')
  const [selected, setSelected] = useState(3)
  return (
    <AppFrame
      top={
        <TopBar
          start={
            <>
              <Logo />
              <b style={{ fontWeight: 600 }}>华曜自动化</b>
            </>
          }
          middle={<SearchButton placeholder="搜索客户、联系人、单号，或输入 > 执行操作" onOpen={() => {}} />}
          end={
            <>
              <Button icon={<Plus size={14} />}>新建</Button>
              <IconButton label="待办" news icon={icon(Bell)} />
              <LanguageSwitch />
              <PersonAvatar name="陈嘉怡" size={28} labelled />
            </>
          }
        />
      }
      side={
        <Navigation
          current={at}
          onNavigate={setAt}
          groups={[
            {
              key: 'home',
              items: [
                { key: '/home', href: '/home', label: '工作台', icon: icon(House) },
                { key: '/tasks', href: '/tasks', label: '待办', icon: icon(Inbox), count: 7 },
              ],
            },
            {
              key: 'sales',
              label: '客户与销售',
              items: [
                { key: '/customers', href: '/customers', label: '客户', icon: icon(Building2) },
                { key: '/deals', href: '/deals', label: '商机', icon: icon(Handshake), count: 23 },
              ],
            },
          ]}
          recent={{
            key: 'recent',
            label: '最近',
            items: [{ key: '/r/1', href: '/r/1', label: '苏州恒信精密', icon: icon(Building2, 14) }],
          }}
        />
      }
    >
      <Mosaic
        tracks={[
          { key: 'list', size: 'fill' },
          { key: 'side', size: 320, min: 280, max: 480 },
        ]}
      >
        <Panel
          as="main"
          label="客户"
          style={{ position: 'relative' }}
          heading={
            <PanelHeading page title="客户" count={10_284}>
              <Button type="primary" icon={<Plus size={14} />}>
                新建客户
              </Button>
            </PanelHeading>
          }
          footer={
            <BulkBar
              count={selected}
              onClear={() => setSelected(0)}
              actions={[
                { key: 'assign', label: '分配', icon: icon(Handshake, 14), onSelect: () => {} },
                { key: 'delete', label: '删除', danger: true, onSelect: () => {} },
              ]}
            />
          }
        >
          <SkeletonRows rows={16} />
        </Panel>
        <Panel as="aside" label="苏州恒信" heading={<PanelHeading title="苏州恒信精密机械有限公司" />}>
          <div style={{ padding: '4px 16px' }}>
            <StagePath
              thin
              current="c"
              note="12 天"
              stages={[
                { key: 'a', label: '线索' },
                { key: 'b', label: '潜在' },
                { key: 'c', label: '意向' },
                { key: 'd', label: '成交' },
              ]}
            />
          </div>
        </Panel>
      </Mosaic>
      <KeyboardMap groups={keys} />
    </AppFrame>
  )
}

/** The frame of either app. */
export function ShellPage({ app }: { app: App }): ReactNode {
  return app === 'designer' ? <DesignerShell /> : <RuntimeShell />
}
