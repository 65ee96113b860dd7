import { useLanguage } from '@tessera/react'
import { use, useMemo } from 'react'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { AppContext } from '../app/open-context.ts'
import { useAdminPlaces } from '../people/admin-places.ts'
import { navigationPlaces, type Place, type PlaceGroup, placeAt } from '../places/navigation-places.ts'

/** The places of the frame, and where one is. */
export interface Places {
  readonly groups: readonly PlaceGroup[]
  readonly current: Place | undefined
}

/** The app’s navigation; outside of an app the pages of the administrator. */
export const usePlaces = (): Places => {
  const app = use(AppContext)
  const { language } = useLanguage()
  const { object = '' } = useParams()
  const { pathname } = useLocation()
  const [search] = useSearchParams()
  const admin = useAdminPlaces()
  const groups = useMemo(() => (app === undefined ? admin : navigationPlaces(app, language)), [app, admin, language])
  const view = search.get('view')
  const here = app === undefined ? undefined : placeAt(groups, app.model.object(object), view)
  const current =
    app === undefined ? groups.flatMap(group => group.places).find(place => place.href === pathname) : here
  return { groups, current }
}
