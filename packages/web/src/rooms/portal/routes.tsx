import { page } from '../../page.ts';

/** What anyone may read and do without signing in. */
export const routes = [
  page('portal', '/', () => import('./home/ViewHome.tsx')),
  page('portal', '/bases', () => import('./base/SearchBases.tsx')),
  page('portal', '/bases/$number', () => import('./base/ViewBase.tsx')),
  page('portal', '/verify', () => import('./plaque/VerifyPlaque.tsx')),
  page('portal', '/v/$code', () => import('./plaque/VerifyPlaque.tsx')),
  page('portal', '/plaques', () => import('./plaque/VerifyPlaque.tsx')),
  page('portal', '/plaques/$code', () => import('./plaque/VerifyPlaque.tsx')),
  page('portal', '/notices', () => import('./notice/ListNotices.tsx')),
  page('portal', '/notices/$id', () => import('./notice/ViewNotice.tsx')),
  page('portal', '/objections/follow', () => import('./notice/FollowObjection.tsx')),
  page('portal', '/trust', () => import('./trust/CheckHeads.tsx')),
];
