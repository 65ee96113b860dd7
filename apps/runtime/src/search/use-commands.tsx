import { labelOf } from '@tessera/metadata'
import { setModePreference, useLanguage, useMode, useTexts } from '@tessera/react'
import { LogOut, Moon, PencilRuler, Plus, Sun, Trash2, Upload, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { type OpenApp, objectKey, pluralOf } from '../app/open-app.ts'
import { NamedIcon } from '../icons/named-icon.tsx'
import { navigationPlaces, ownObjects } from '../places/navigation-places.ts'
import { paths } from '../places/paths.ts'
import { endSession, useSignedIn } from '../session/use-session.ts'
import type { Entry } from './entries.ts'
import { paletteTexts } from './palette-texts.ts'

const icon = (Icon: typeof Plus): ReactNode => <Icon size={16} strokeWidth={1.75} aria-hidden="true" />

/** The places of the palette, in the order of the navigation. */
export const usePlaceEntries = (app: OpenApp, open: (href: string) => void): readonly Entry[] => {
  const { language } = useLanguage()
  return navigationPlaces(app, language)
    .flatMap(group => group.places)
    .map(place => ({
      key: `go ${place.key}`,
      label: place.label,
      icon: <NamedIcon name={place.icon} />,
      onSelect: () => open(place.href),
    }))
}

/** Everything that can be done from the palette. */
export const useCommands = (app: OpenApp, open: (href: string) => void): readonly Entry[] => {
  const { language } = useLanguage()
  const { user } = useSignedIn()
  const { mode } = useMode()
  const t = useTexts(paletteTexts)
  const objects = ownObjects(app)
  const dark = mode === 'dark'
  const entry = (key: string, label: string, glyph: typeof Plus, onSelect: () => void): Entry => ({
    key,
    label,
    icon: icon(glyph),
    onSelect,
  })
  return [
    ...objects
      .filter(object => app.rights(object).create)
      .map(object =>
        entry(`new ${object.name}`, t('new', { what: labelOf(object, language) }), Plus, () =>
          open(paths.create(app.name, objectKey(app, object))),
        ),
      ),
    ...objects
      .filter(object => app.rights(object).import)
      .map(object =>
        entry(`import ${object.name}`, t('import', { what: pluralOf(object, language) }), Upload, () =>
          open(paths.import(app.name, objectKey(app, object))),
        ),
      ),
    ...objects
      .filter(object => app.rights(object).delete)
      .map(object =>
        entry(`bin ${object.name}`, t('bin', { what: pluralOf(object, language) }), Trash2, () =>
          open(paths.bin(app.name, objectKey(app, object))),
        ),
      ),
    entry('mode', dark ? t('light') : t('dark'), dark ? Sun : Moon, () => setModePreference(dark ? 'light' : 'dark')),
    ...(app.summary.canDesign
      ? [entry('design', t('designer'), PencilRuler, () => location.assign(paths.design(app.name)))]
      : []),
    ...(user.admin ? [entry('people', t('people'), Users, () => open(paths.people))] : []),
    entry('out', t('signOut'), LogOut, () => void endSession()),
  ]
}
