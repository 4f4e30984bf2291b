import type { Page } from './page.ts';

const found = import.meta.glob<{ routes: readonly Page[] }>(['./rooms/**/routes.tsx', './shells/routes.tsx'], {
  eager: true,
});

/** The pages of all rooms: those that a `routes.tsx` of a room declares. */
export const pages: readonly Page[] = Object.values(found).flatMap(({ routes }) => routes);
