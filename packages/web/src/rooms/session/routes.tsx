import { page } from '../../page.ts';

/** Signing in and out, where one is signed in, and the first setup. */
export const routes = [
  page('portal', '/sign-in', () => import('./signIn/SignIn.tsx')),
  page('portal', '/sign-out', () => import('./signIn/SignOut.tsx')),
  page('open', '/me/sessions', () => import('./sessions/KeepAccount.tsx')),
  page('open', '/account', () => import('./sessions/KeepAccount.tsx')),
  page('portal', '/setup', () => import('./setup/SetUpHouse.tsx')),
];
