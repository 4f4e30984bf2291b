import type { Page } from './page.ts';
import { routes as measures } from './rooms/measures/routes.tsx';

/** The pages of all rooms. */
export const pages: readonly Page[] = [...measures];
