import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError.ts';

const signInPage = '/sign-in';

/** Goes to the sign-in page and names the way back; what was typed is kept by `useKept`. */
export function goToSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname === signInPage) return;
  window.location.assign(`${signInPage}?back=${encodeURIComponent(pathname + search)}`);
}

function onError(error: unknown): void {
  if (error instanceof ApiError && error.status === 401) goToSignIn();
}

/** Keeps answers for half a minute; tries again twice where that is sensible, and never an act by itself. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => onError(error) }),
    mutationCache: new MutationCache({ onError: (error) => onError(error) }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && error instanceof ApiError && error.mayRetry,
      },
      mutations: { retry: false },
    },
  });
}
