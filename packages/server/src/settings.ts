import { join } from 'node:path';
import type { ObjectStoreSettings } from './platform/files/index.ts';

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
  /** The object store that files lie in; without it, a folder of the data folder. */
  readonly files: ObjectStoreSettings | null;
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
    files: readObjectStore(value),
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

/** The object store, if one is named. Refuses half of it, naming every variable that is missing, and an address that is none. */
function readObjectStore(value: (name: string) => string | null): ObjectStoreSettings | null {
  const given = {
    FILES_S3_ENDPOINT: value('FILES_S3_ENDPOINT'),
    FILES_S3_BUCKET: value('FILES_S3_BUCKET'),
    FILES_S3_REGION: value('FILES_S3_REGION'),
    FILES_S3_KEY: value('FILES_S3_KEY'),
    FILES_S3_SECRET: value('FILES_S3_SECRET'),
  };
  const pathStyle = value('FILES_S3_PATH_STYLE');
  const names = Object.keys(given) as (keyof typeof given)[];
  if (!pathStyle && names.every((name) => !given[name])) return null;
  const missing = names.filter((name) => !given[name]);
  if (missing.length)
    throw new Error(`files in an object store need ${missing.join(', ')} as well, or none of FILES_S3_…`);
  const endpoint = given.FILES_S3_ENDPOINT ?? '';
  if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
    throw new Error(`FILES_S3_ENDPOINT is no http or https address: ${endpoint}`);
  return {
    endpoint,
    bucket: given.FILES_S3_BUCKET ?? '',
    region: given.FILES_S3_REGION ?? '',
    key: given.FILES_S3_KEY ?? '',
    secret: given.FILES_S3_SECRET ?? '',
    pathStyle: pathStyle !== '0',
  };
}
