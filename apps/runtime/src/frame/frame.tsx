import { AppFrame, LanguageSwitch, SearchButton, TopBar, usePhone, useTexts } from '@tessera/react'
import { type ReactNode, Suspense, use, useState } from 'react'
import { AppContext } from '../app/open-context.ts'
import { AppSwitcher } from './app-switcher.tsx'
import { frameTexts } from './frame-texts.ts'
import { Keys } from './keys.tsx'
import { NewMenu } from './new-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { PhoneTabs } from './phone-tabs.tsx'
import { SideNavigation } from './side-navigation.tsx'
import './frame.css'
import { lazyPart } from '../lazy-part.ts'

const Palette = lazyPart(async () => (await import('../search/palette.tsx')).Palette)

/** The window around every screen: top bar and navigation, or the tab bar of a phone. */
export function Frame({ children }: { children: ReactNode }): ReactNode {
  const phone = usePhone()
  const app = use(AppContext)
  const t = useTexts(frameTexts)
  const [searching, setSearching] = useState(false)
  const open = (): void => setSearching(true)
  return (
    <>
      {phone ? (
        <AppFrame bottom={<PhoneTabs onSearch={open} />}>{children}</AppFrame>
      ) : (
        <AppFrame
          top={
            <TopBar
              start={<AppSwitcher />}
              middle={app === undefined ? undefined : <SearchButton placeholder={t('search')} onOpen={open} />}
              end={
                <>
                  {app === undefined ? null : <NewMenu />}
                  <LanguageSwitch />
                  <PersonMenu />
                </>
              }
            />
          }
          side={<SideNavigation />}
        >
          {children}
        </AppFrame>
      )}
      <Suspense fallback={null}>
        {searching && app !== undefined ? <Palette onClose={() => setSearching(false)} /> : null}
        {phone ? null : <Keys />}
      </Suspense>
    </>
  )
}
