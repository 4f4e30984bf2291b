declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  interface Account {
    readonly accountId: string;
    claims(): Readonly<Record<string, unknown>>;
  }

  /** As much of the provider as a test needs; the package brings no types. */
  export default class Provider {
    constructor(
      issuer: string,
      configuration: { findAccount(context: unknown, id: string): Account } & Readonly<Record<string, unknown>>,
    );
    callback(): RequestListener;
  }
}
