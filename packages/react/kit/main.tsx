import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type App, SignInPage, setLanguage, setModePreference, TesseraTheme } from '../src/index.ts'
import { KitPage } from './kit-page.tsx'
import { PhonePage } from './phone-page.tsx'
import { ShellPage } from './shell-page.tsx'
import { WidgetsPage } from './widgets-page.tsx'

const asked = new URLSearchParams(location.search)
const app: App = asked.get('app') === 'designer' ? 'designer' : 'runtime'
const mode = asked.get('mode')
if (mode === 'dark' || mode === 'light') setModePreference(mode)
const language = asked.get('lang')
if (language === 'en' || language === 'zh-CN') setLanguage(language)

const pages = {
  kit: <KitPage />,
  shell: <ShellPage app={app} />,
  phone: <PhonePage />,
  widgets: <WidgetsPage />,
  'sign-in': (
    <SignInPage
      company={{ en: 'Huayao Automation', 'zh-CN': '华曜自动化' }}
      host="crm.huayao.example"
      version="v1.4"
      email="chen.jiayi@huayao.example"
      onSignIn={async () => ({
        title: 'E-mail and password do not match.',
        code: 'bad_credentials',
        requestId: '7f3a-91',
      })}
    />
  ),
} as const
const page = pages[(asked.get('page') ?? 'kit') as keyof typeof pages] ?? pages.kit

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <TesseraTheme app={app}>{page}</TesseraTheme>
    </StrictMode>,
  )
