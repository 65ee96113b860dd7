import { type KeyGroup, useShortcut, useTexts } from '@tessera/react'
import { type ReactNode, Suspense, use, useState } from 'react'
import { AppContext } from '../app/open-context.ts'
import { lazyPart } from '../lazy-part.ts'
import type { Place } from '../places/navigation-places.ts'
import { frameTexts } from './frame-texts.ts'
import { useGo } from './side-navigation.tsx'
import { usePlaces } from './use-places.ts'

const KeyMap = lazyPart(async () => (await import('./key-map.tsx')).KeyMap)

/** `g c` for customers: the first letter of the object’s name that no place before it has taken. */
const keyed = (places: readonly Place[]): readonly { key: string; place: Place }[] => {
  const taken = new Set<string>()
  return places.flatMap(place => {
    const letter = [...(place.object?.name ?? '')].find(one => /[a-z]/.test(one) && !taken.has(one))
    if (letter === undefined) return []
    taken.add(letter)
    return [{ key: letter, place }]
  })
}

function Going({ keys, href }: { keys: string; href: string }): ReactNode {
  const go = useGo()
  useShortcut(keys, () => go(href))
  return null
}

/** The keys that work on every screen, and their map under `?`. */
export function Keys(): ReactNode {
  const [map, setMap] = useState(false)
  useShortcut('?', () => setMap(true), !map)
  const t = useTexts(frameTexts)
  const app = use(AppContext)
  const { groups } = usePlaces()
  const places = keyed(groups.flatMap(group => group.places)).slice(0, 9)
  const everywhere: KeyGroup = {
    title: t('everywhere'),
    keys: [
      { keys: ['mod+k'], does: t('keyPalette') },
      ...places.map(({ key, place }) => ({ keys: [`g ${key}`], does: t('goTo', { what: place.label }) })),
      { keys: ['mod+s'], does: t('keySave') },
      { keys: ['mod+Enter'], does: t('keySaveClose') },
      { keys: ['Escape'], does: t('keyClose') },
      { keys: ['?'], does: t('keyMap') },
    ],
  }
  const lists: KeyGroup = {
    title: t('lists'),
    keys: [
      { keys: ['n'], does: t('keyNew') },
      { keys: ['j', 'k'], does: t('keyMove') },
      { keys: ['Space'], does: t('keySide') },
      { keys: ['x'], does: t('keySelect') },
      { keys: ['Enter', 'F2'], does: t('keyEdit') },
      { keys: ['o'], does: t('keyOpen') },
    ],
  }
  return (
    <>
      {app === undefined
        ? null
        : places.map(({ key, place }) => <Going key={key} keys={`g ${key}`} href={place.href} />)}
      {map ? (
        <Suspense fallback={null}>
          <KeyMap groups={app === undefined ? [everywhere] : [everywhere, lists]} />
        </Suspense>
      ) : null}
    </>
  )
}
