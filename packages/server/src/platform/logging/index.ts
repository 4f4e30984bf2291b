import { type DestinationStream, type Logger, pino } from 'pino';
import { maskFields, maskText } from './mask.ts';

export type { Logger } from 'pino';
export { maskText } from './mask.ts';

export interface LogSettings {
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent' | undefined;
  /** Where lines go; standard output where not given. */
  readonly destination?: DestinationStream | undefined;
}

/**
 * Makes the house's logger: one JSON object a line, UTC. Personal fields are masked at any depth, identity and mobile
 * numbers in any text, message, key or error; each line is looked through once more as it leaves.
 */
export function createLogger({ level = 'info', destination }: LogSettings = {}): Logger {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: maskFields, error: maskFields, req: requestFields, res: responseFields },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: object) => maskTop(fields),
      bindings: (fields: object) => maskTop(fields),
    },
    hooks: { streamWrite: lastLook },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Masks the fields of one line, leaving the request and the reply to their serializers. */
function maskTop(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (name === 'req' || name === 'res') return [name, value];
      return Object.entries(maskFields({ [name]: value }) as object)[0] ?? [name, '***'];
    }),
  );
}

/** The line parsed and masked again if anything in it looks personal: messages pass only here. */
function lastLook(line: string): string {
  if (maskText(line) === line) return line;
  try {
    return `${JSON.stringify(maskFields(JSON.parse(line)))}\n`;
  } catch {
    return `${JSON.stringify({ level: 'error', msg: 'a line that could not be masked was left out' })}\n`;
  }
}

interface Request {
  readonly id?: unknown;
  readonly method?: string;
  readonly url?: string;
}

/** A request by method and path alone: a query may name people. */
function requestFields({ id, method, url }: Request): object {
  return { id, method, path: maskText((url ?? '').split('?')[0] ?? '') };
}

function responseFields({ statusCode }: { readonly statusCode?: number }): object {
  return { statusCode };
}
