const personalFields = new Set(
  [
    'citizenId',
    'idNumber',
    'idCard',
    'phone',
    'mobile',
    'telephone',
    'email',
    'realName',
    'personName',
    'learnerName',
    'legalRepresentative',
    'contact',
    'address',
    'bankAccount',
    'password',
    'newPassword',
    'oldPassword',
    'passwordHash',
    'secret',
    'token',
    'totp',
    'totpCode',
    'code6',
    'cookie',
    'setCookie',
    'authorization',
    'citizenIdSealed',
    'citizenIdIndex',
    'phoneSealed',
    'phoneIndex',
    'totpSealed',
    'username',
    'body',
    'payload',
    'params',
    'parameters',
  ].map(plainName),
);

function plainName(field: string): string {
  return field.replace(/[-_]/g, '').toLowerCase();
}

const gap = '[\\s.\\-–—]?';
const digit = '[0-9０-９]';
const notInNumber = { before: `(?<!${digit})`, after: `(?!${digit})` };

/** Citizen identity numbers of 18 or 15 digits (GB 11643), and mobile numbers, also in groups and in wide digits. */
const personalNumbers = new RegExp(
  [
    `${notInNumber.before}[1-9１-９](?:${gap}${digit}){16}${gap}[0-9０-９XxＸｘ]${notInNumber.after}`,
    `${notInNumber.before}[1-9１-９]${digit}{14}${notInNumber.after}`,
    `${notInNumber.before}[1１][3-9３-９](?:${gap}${digit}){9}${notInNumber.after}`,
  ].join('|'),
  'g',
);

/** Puts *** in place of identity numbers and mobile numbers in free text. */
export function maskText(text: string): string {
  return text.replace(personalNumbers, '***');
}

/** A copy of what is to be logged, personal fields and numbers masked at any depth. */
export function maskFields(fields: unknown, depth = 0): unknown {
  if (typeof fields === 'string') return maskText(fields);
  if (typeof fields === 'number' || typeof fields === 'bigint') {
    const text = String(fields);
    return maskText(text) === text ? fields : '***';
  }
  if (typeof fields !== 'object' || fields === null) return fields;
  if (fields instanceof Error) return maskError(fields, depth);
  if (fields instanceof Date) return fields;
  if (depth > 6 || ArrayBuffer.isView(fields)) return '…';
  if (Array.isArray(fields)) return fields.slice(0, 50).map((item) => maskFields(item, depth + 1));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      maskText(name),
      personalFields.has(plainName(name)) && value !== undefined && value !== null
        ? '***'
        : maskFields(value, depth + 1),
    ]),
  );
}

/** An error by its kind, message, code and place: a database's detail and parameters may hold names. */
function maskError(error: Error, depth: number): object {
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? maskFields(error.code, depth + 1) : undefined;
  const constraint = 'constraint' in error ? maskFields(error.constraint, depth + 1) : undefined;
  return {
    type: name,
    message: maskText(withoutParameters(message)),
    stack: maskText(withoutParameters(stack ?? '')),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(cause === undefined || depth > 4 ? {} : { cause: maskFields(cause, depth + 1) }),
  };
}

/** A failed query's message ends with its parameters, line after line until the stack begins. */
function withoutParameters(text: string): string {
  return text.replace(/\bparams:[\s\S]*?(?=\n\s+at |$)/g, 'params: ***');
}
