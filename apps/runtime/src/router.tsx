import { createBrowserRouter } from 'react-router'
import { AppGate } from './app/app-gate.tsx'
import { FirstApp, FirstPlace } from './app/first-place.tsx'
import { NotFound } from './app/not-found.tsx'
import { ObjectGate } from './app/object-gate.tsx'
import { ScreenError } from './app/screen-error.tsx'
import { ListScreen } from './lists/list-screen.tsx'
import { SessionGate } from './session/session-gate.tsx'

/** The addresses of the app. The list is there at once; every other screen comes when it is first opened. */
export const router = createBrowserRouter([
  {
    errorElement: <ScreenError />,
    HydrateFallback: () => null,
    children: [
      { path: '/sign-in', lazy: () => import('./session/sign-in-screen.tsx') },
      { path: '/set-up', lazy: () => import('./session/set-up-screen.tsx') },
      {
        element: <SessionGate />,
        children: [
          { path: '/', element: <FirstApp /> },
          {
            path: '/people',
            lazy: () => import('./people/people-frame.tsx'),
            children: [
              { index: true, lazy: () => import('./people/people-screen.tsx') },
              { path: 'departments', lazy: () => import('./people/departments-screen.tsx') },
              { path: 'keys', lazy: () => import('./people/keys-screen.tsx') },
              { path: 'roles/:app', lazy: () => import('./people/roles-screen.tsx') },
            ],
          },
          {
            path: '/a/:app',
            element: <AppGate />,
            children: [
              { index: true, element: <FirstPlace /> },
              {
                path: ':object',
                element: <ObjectGate />,
                children: [
                  { index: true, element: <ListScreen /> },
                  { path: 'new', lazy: () => import('./forms/create-screen.tsx') },
                  { path: 'bin', lazy: () => import('./lists/bin-screen.tsx') },
                  { path: 'import', lazy: () => import('./imports/import-screen.tsx') },
                  { path: ':id', lazy: () => import('./records/record-screen.tsx') },
                  { path: ':id/edit', lazy: () => import('./forms/edit-screen.tsx') },
                ],
              },
            ],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
])
