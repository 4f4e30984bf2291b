import { routes as measures } from './rooms/measures/routes.tsx';
import type { Page } from './page.ts';

/** The pages of all rooms. */
export const pages: readonly Page[] = [...measures];
