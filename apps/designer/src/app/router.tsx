import { createBrowserRouter, Navigate } from 'react-router'
import { AppGate } from './app-gate.tsx'
import { NothingHere } from './nothing-here.tsx'
import { RouteError } from './route-error.tsx'

/** Each screen is a file of its own, loaded where it is shown. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <RouteError />,
      hydrateFallbackElement: <span />,
      children: [
        { path: '/', lazy: async () => ({ Component: (await import('../home/home-page.tsx')).HomePage }) },
        {
          path: '/:app',
          element: <AppGate />,
          children: [
            { index: true, element: <Navigate to="data" replace /> },
            {
              path: 'data/lists/:list',
              lazy: async () => ({ Component: (await import('../data/lists/list-screen.tsx')).ListScreen }),
            },
            {
              path: 'data/:object?',
              lazy: async () => ({ Component: (await import('../data/data-screen.tsx')).DataScreen }),
            },
            {
              path: 'forms/:form?',
              lazy: async () => ({ Component: (await import('../forms/forms-screen.tsx')).FormsScreen }),
            },
            {
              path: 'views/:view?',
              lazy: async () => ({ Component: (await import('../views/views-screen.tsx')).ViewsScreen }),
            },
            {
              path: 'rules/:rule?',
              lazy: async () => ({ Component: (await import('../rules/rules-screen.tsx')).RulesScreen }),
            },
            {
              path: 'access',
              lazy: async () => ({ Component: (await import('../access/access-screen.tsx')).AccessScreen }),
            },
            {
              path: 'navigation',
              lazy: async () => ({ Component: (await import('../navigation/navigation-screen.tsx')).NavigationScreen }),
            },
            {
              path: 'releases',
              lazy: async () => ({ Component: (await import('../releases/releases-screen.tsx')).ReleasesScreen }),
            },
            {
              path: 'settings',
              lazy: async () => ({ Component: (await import('../settings/settings-screen.tsx')).SettingsScreen }),
            },
            { path: '*', element: <NothingHere /> },
          ],
        },
      ],
    },
  ],
  { basename: '/design' },
)
