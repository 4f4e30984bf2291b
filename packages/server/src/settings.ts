import { join } from 'node:path';

/** What the program is told from outside. */
export interface Settings {
  /** True for `npm run serve`: a database and secrets are given, and no demonstration is allowed. */
  readonly production: boolean;
  /** The owner's address of the database: migrations and jobs use it, the program takes a lesser role. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** Where people reach the program; without it, where it listens. */
  readonly publicAddress: string | null;
  readonly demonstration: boolean;
  readonly secondFactorRequired: boolean;
  readonly trustProxy: boolean;
  readonly sealingKeys: string | null;
  readonly blindKey: string | null;
  /** Where mail goes; without it, into files of the data folder. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
}

const checkout = join(import.meta.dirname, '../../..');

/** Reads the settings from the environment. In production it refuses, naming everything that is missing at once. */
export function readSettings(env: NodeJS.ProcessEnv, { embedded }: { embedded: boolean }): Settings {
  const production = !embedded;
  const value = (name: string) => env[name]?.trim() || null;
  const issuer = value('OIDC_ISSUER');
  const settings: Settings = {
    production,
    databaseUrl: value('DATABASE_URL'),
    dataFolder: value('JIJIAO_DATA') ?? join(checkout, '.data'),
    host: value('HOST') ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: Number(value('PORT') ?? 8080),
    publicAddress: value('PUBLIC_ADDRESS'),
    demonstration: embedded && value('JIJIAO_DEMO') !== '0',
    secondFactorRequired: value('SECOND_FACTOR') ? value('SECOND_FACTOR') === 'required' : production,
    trustProxy: value('TRUST_PROXY') === '1',
    sealingKeys: value('SEALING_KEYS'),
    blindKey: value('BLIND_KEY'),
    mail: value('SMTP_URL')
      ? { smtpUrl: value('SMTP_URL') ?? '', from: value('MAIL_FROM') ?? 'jijiao@localhost' }
      : null,
    oidc: issuer
      ? { issuer, clientId: value('OIDC_CLIENT_ID') ?? '', clientSecret: value('OIDC_CLIENT_SECRET') ?? '' }
      : null,
  };
  if (production) {
    const needed = {
      DATABASE_URL: settings.databaseUrl,
      PUBLIC_ADDRESS: settings.publicAddress,
      SEALING_KEYS: settings.sealingKeys,
      BLIND_KEY: settings.blindKey,
    };
    const missing = Object.entries(needed).flatMap(([name, given]) => (given ? [] : name));
    if (missing.length) throw new Error(`jijiao serve does not start: ${missing.join(', ')} not set`);
    if (value('JIJIAO_DEMO') === '1')
      throw new Error('jijiao serve does not start: a demonstration has no place in production (JIJIAO_DEMO)');
  }
  if (!Number.isInteger(settings.port) || settings.port < 0 || settings.port > 65_535)
    throw new Error(`PORT is no port: ${env['PORT']}`);
  return settings;
}
