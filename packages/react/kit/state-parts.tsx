import type { ReactNode } from 'react'
import {
  Empty,
  ErrorState,
  GoldLine,
  ImpactStrip,
  NoPermission,
  NoResult,
  ProgressLine,
  SkeletonLines,
  Toast,
  useToast,
} from '../src/index.ts'
import { KitPart } from './kit-part.tsx'

const nothing = (): void => {}

export function LoadingPart(): ReactNode {
  return (
    <KitPart title="Loading">
      <SkeletonLines />
      <ProgressLine text="正在数 10,284 行，已到 62%" onCancel={nothing} />
    </KitPart>
  )
}

export function EmptyPart(): ReactNode {
  const toast = useToast()
  return (
    <KitPart title="Empty">
      <Empty
        title="还没有线索"
        text="官网表单提交后会出现在这里，也可以现在录一条。"
        action={{ label: '录线索', onSelect: () => toast({ text: '已录 1 条线索', onUndo: nothing }) }}
        other={{ label: '嵌入官网表单', onSelect: nothing }}
      />
    </KitPart>
  )
}

export function NoResultPart(): ReactNode {
  return (
    <KitPart title="No result">
      <NoResult
        title="No customer matches these 3 filters."
        drops={[{ label: 'Drop “Source is Expo”: 214 match', onSelect: nothing }]}
        onClear={nothing}
      />
    </KitPart>
  )
}

export function ErrorPart(): ReactNode {
  return (
    <KitPart title="Error">
      <ErrorState
        title="Could not save. Your text is kept here."
        text="Wang Haoran changed Budget at 10:42. See both, then choose."
        action={{ label: 'Compare', onSelect: nothing }}
        code="save_conflict"
        requestId="7f3a-91"
      />
    </KitPart>
  )
}

export function NoPermissionPart(): ReactNode {
  return (
    <KitPart title="No permission">
      <NoPermission
        title="这份合同不在你的范围内"
        text="你看得到自己和下属负责的合同。负责人是 王浩然。"
        actions={[
          { label: '向他申请', onSelect: nothing },
          { label: '为什么看不到', onSelect: nothing },
        ]}
      />
    </KitPart>
  )
}

export function NotesPart(): ReactNode {
  return (
    <KitPart title="Notes">
      <Toast text="已分配 3 个客户给 陈嘉怡" onUndo={nothing} />
      <div style={{ height: 8 }} />
      <GoldLine title="Zhou Min changed this form." text="2 edits, none touch yours." onSee={nothing} />
    </KitPart>
  )
}

export function ImpactPart(): ReactNode {
  return (
    <KitPart title="Say what it touches">
      <ImpactStrip
        touched={412}
        met={1798}
        total={10_284}
        things={{ en: 'customers', 'zh-CN': '客户' }}
        detail="412 would get another grade · 1,386 stay as they are"
        tiles={56}
      />
    </KitPart>
  )
}
