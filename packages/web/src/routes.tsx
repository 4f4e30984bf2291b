import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useNavigate,
} from '@tanstack/react-router';
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { parseSearch, stringifySearch } from './address.ts';
import { Loading } from './kit/Waiting.tsx';
import type { Face, Page } from './page.ts';
import { pages } from './pages.ts';
import { useSession } from './session.tsx';
import { BrokenPage, NotFound } from './shells/NotFound.tsx';
import { PortalShell } from './shells/PortalShell.tsx';

type Shell = ComponentType<{ children: ReactNode }>;

const ConsoleShell = lazy(() =>
  import('./shells/ConsoleShell.tsx').then((module) => ({ default: module.ConsoleShell })),
);

function OpenShell({ children }: { children: ReactNode }) {
  const { posts, loading } = useSession();
  if (loading) return <Loading />;
  return posts.length > 0 ? <ConsoleShell>{children}</ConsoleShell> : <PortalShell>{children}</PortalShell>;
}

/** Pages behind a sign-in: whoever is not signed in goes to the sign-in page and comes back. */
function SignedIn({ children }: { children: ReactNode }) {
  const { person, loading } = useSession();
  if (loading) return <Loading />;
  return person ? children : <ToSignIn />;
}

/** Goes once: the address changes before this leaves the screen, and following it again would go round for ever. */
function ToSignIn() {
  const navigate = useNavigate();
  const [back] = useState(() => `${window.location.pathname}${window.location.search}`);
  useEffect(() => void navigate({ to: '/sign-in', search: { back }, replace: true }), [navigate, back]);
  return <Loading />;
}

function Bare({ children }: { children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1}>
      {children}
    </main>
  );
}

const shells: Readonly<Record<Face, Shell>> = {
  portal: PortalShell,
  console: ({ children }) => (
    <SignedIn>
      <ConsoleShell>{children}</ConsoleShell>
    </SignedIn>
  ),
  learner: ({ children }) => (
    <SignedIn>
      <Bare>{children}</Bare>
    </SignedIn>
  ),
  open: OpenShell,
  bare: Bare,
  own: ({ children }) => children,
};

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <PortalShell>
      <NotFound />
    </PortalShell>
  ),
});

function faceRoute(face: Face, own: readonly Page[]) {
  const Shell = shells[face];
  const parent = createRoute({
    getParentRoute: () => root,
    id: face,
    component: () => (
      <Suspense fallback={<Loading />}>
        <Shell>
          <Outlet />
        </Shell>
      </Suspense>
    ),
  });
  return parent.addChildren(
    own.map(({ path, load }) =>
      createRoute({
        getParentRoute: () => parent,
        path,
        component: lazyRouteComponent(load),
        validateSearch: (search: Record<string, unknown>) => search,
      }),
    ),
  );
}

const shown: readonly Page[] = import.meta.env.DEV
  ? [
      ...pages,
      { face: 'portal', path: '/kit', load: () => import('./kitPage/KitPage.tsx') },
      { face: 'own', path: '/kit/console', load: () => import('./kitPage/ConsolePage.tsx') },
      { face: 'portal', path: '/kit/portal', load: () => import('./kitPage/PortalPage.tsx') },
    ]
  : pages;

const faces: readonly Face[] = ['portal', 'console', 'learner', 'open', 'bare', 'own'];

/** Makes the router over the pages of all rooms. */
export function makeRouter() {
  return createRouter({
    routeTree: root.addChildren(
      faces.map((face) =>
        faceRoute(
          face,
          shown.filter((each) => each.face === face),
        ),
      ),
    ),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: ({ reset }) => <BrokenPage reset={reset} />,
    defaultNotFoundComponent: NotFound,
  });
}
