import type { ReactNode } from 'react'
import { Logo } from '../src/index.ts'
import { KitPart } from './kit-part.tsx'

function Swatches({ colours }: { colours: readonly (readonly [string, string])[] }): ReactNode {
  return (
    <div className="kit-swatches">
      {colours.map(([name, variable]) => (
        <div key={name}>
          <i style={{ background: `var(${variable})` }} />
          <span>{name}</span>
        </div>
      ))}
    </div>
  )
}

export function IdentityPart(): ReactNode {
  return (
    <KitPart title="Identity">
      <div className="kit-row" style={{ gap: 12 }}>
        <Logo size={36} />
        <div>
          <div className="tes-20" style={{ fontWeight: 600, letterSpacing: '-.3px' }}>
            Tessera
          </div>
          <div className="tes-12" style={{ color: 'var(--t3)' }}>
            Tiles, 2 px grout, sentences
          </div>
        </div>
      </div>
    </KitPart>
  )
}

export function SurfacesPart(): ReactNode {
  const surfaces = ['chrome', 'tile', 'sunken', 'hover', 'fill', 'line', 'border', 'strong']
  return (
    <KitPart title="Surfaces and text">
      <Swatches
        colours={[
          ...surfaces.map(name => [name, `--n-${name}`] as const),
          ...[1, 2, 3, 4].map(step => [`text ${step}`, `--t${step}`] as const),
        ]}
      />
    </KitPart>
  )
}

export function StatusColoursPart(): ReactNode {
  return (
    <KitPart title="Accent and status">
      <Swatches
        colours={[
          ['lapis', '--lapis'],
          ['lapis 50', '--lapis-50'],
          ['verdigris', '--verdigris'],
          ['verd. 50', '--verdigris-50'],
          ['moss', '--moss-s'],
          ['gold', '--gold-s'],
          ['cinnabar', '--cinnabar-s'],
          ['plum', '--plum'],
        ]}
      />
    </KitPart>
  )
}

export function ChartsPart(): ReactNode {
  return (
    <KitPart title="Charts, in this order">
      <div className="kit-bars">
        {[1, 2, 3, 4, 5, 6, 7, 8].map(step => (
          <span key={step}>
            <i style={{ background: `var(--c${step})` }} />
            {step}
          </span>
        ))}
      </div>
      <div className="kit-bars" style={{ gap: 2, marginTop: 6 }}>
        {['< 1 h', '< 4 h', '< 1 day', '> 1 day'].map((word, step) => (
          <span key={word}>
            <i style={{ height: 12, borderRadius: 2, background: `var(--heat-${step})` }} />
            {word}
          </span>
        ))}
      </div>
    </KitPart>
  )
}

export function TypePart(): ReactNode {
  return (
    <KitPart title="Type">
      <div className="tes-24 tes-num" style={{ fontWeight: 600, letterSpacing: '-.4px' }}>
        ¥ 1,864,200.00
      </div>
      <div className="tes-20" style={{ fontWeight: 600, letterSpacing: '-.2px' }}>
        Title 20 / 28 标题
      </div>
      <div className="tes-16" style={{ fontWeight: 600 }}>
        Heading 16 / 24 小标题
      </div>
      <div className="tes-14" style={{ fontWeight: 500 }}>
        Card 14 / 20 卡片
      </div>
      <div>Body 13 / 20 正文，表格与表单</div>
      <div className="tes-12" style={{ color: 'var(--t2)' }}>
        Help 12 / 16 说明与标签
      </div>
      <div className="tes-11" style={{ color: 'var(--t3)' }}>
        Meta 11 / 16 时间与计数
      </div>
      <div className="tes-mono" style={{ color: 'var(--t3)' }}>
        budget · JetBrains Mono 11
      </div>
    </KitPart>
  )
}
