import { PhoneTabBar } from '@tessera/react'
import { type ReactNode, Suspense, useState } from 'react'
import { NamedIcon } from '../icons/named-icon.tsx'
import { lazyPart } from '../lazy-part.ts'
import { useGo } from './side-navigation.tsx'
import { usePlaces } from './use-places.ts'

const MoreSheet = lazyPart(async () => (await import('./more-sheet.tsx')).MoreSheet)

/** The tab bar of a phone: the first four places, everything else behind “More”. */
export function PhoneTabs({ onSearch }: { onSearch: () => void }): ReactNode {
  const { groups, current } = usePlaces()
  const go = useGo()
  const [more, setMore] = useState<'never' | 'open' | 'closed'>('never')
  const places = groups.flatMap(group => group.places)
  return (
    <>
      <PhoneTabBar
        items={places.slice(0, 4).map(place => ({ ...place, icon: <NamedIcon name={place.icon} size={20} /> }))}
        current={current?.key}
        onNavigate={go}
        onMore={() => setMore('open')}
      />
      {more === 'never' ? null : (
        <Suspense fallback={null}>
          <MoreSheet open={more === 'open'} onClose={() => setMore('closed')} onSearch={onSearch} />
        </Suspense>
      )}
    </>
  )
}
