import { notifyManager, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { LinkProvider, WorkbenchTheme } from '#design/workbench';
import { problemOf } from '../../modules/api.ts';
import type { DeskPages } from '../../modules/desk.tsx';
import { goToSignIn } from './go-to-sign-in.ts';
import { PageFailed, PageNotFound } from './page-problems.tsx';
import { RoutedLink } from './routed-link.tsx';
import { DeskShell } from './shell.tsx';
import './desk.css';
import './lists.css';
import './records.css';
import './publish.css';
import './cases.css';
import './profiles.css';
import './rights.css';
import './tables.css';
import './home.css';
import './paper.css';

interface WorkbenchProps {
  readonly modules: readonly DeskPages[];
  readonly nonce: string | undefined;
}

export function Workbench({ modules, nonce }: WorkbenchProps): ReactNode {
  const [queries] = useState(makeQueryClient);
  const [router] = useState(() => createBrowserRouter(routesOf(modules), { basename: '/app' }));
  return (
    <WorkbenchTheme nonce={nonce}>
      <QueryClientProvider client={queries}>
        <LinkProvider value={RoutedLink}>
          <RouterProvider router={router} />
        </LinkProvider>
      </QueryClientProvider>
    </WorkbenchTheme>
  );
}

const routesOf = (modules: readonly DeskPages[]): RouteObject[] => [
  {
    path: '/',
    element: (
      <DeskShell
        menu={modules.flatMap((module) => module.menu)}
        finders={modules.flatMap((module) => module.finders ?? [])}
        acts={modules.flatMap((module) => module.acts ?? [])}
        relaters={modules.flatMap((module) => module.relaters ?? [])}
        imports={modules.flatMap((module) => module.imports ?? [])}
      />
    ),
    hydrateFallbackElement: <></>,
    errorElement: <PageFailed />,
    children: [
      {
        errorElement: <PageFailed />,
        children: [
          ...modules.flatMap((module) => module.routes),
          {
            path: 'design',
            lazy: async () => ({ Component: (await import('./gallery/gallery-page.tsx')).GalleryPage }),
          },
          { path: '*', element: <PageNotFound /> },
        ],
      },
    ],
  },
];

/** What the server refused will be refused again: only a lost connection is worth another try. */
function makeQueryClient(): QueryClient {
  // By default a change reaches the screen a timer later: a box that was ticked stands unticked for that moment.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (problemOf(error).code === 'access.signIn') goToSignIn();
      },
    }),
    defaultOptions: {
      // Without a network nothing waits in silence: it is asked, fails, and the screen says so.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 5000,
        retry: (failures, error) => failures < 2 && problemOf(error).code === 'network',
      },
    },
  });
}
