import { expect, it } from 'vitest';
import { createLogger, maskText } from './index.ts';

const citizenId = '130102199003071234';
const phone = '13812345678';
const planted = [
  citizenId,
  phone,
  '138 1234 5678',
  '13010219900307123X',
  '１３８１２３４５６７８',
  '130102900307123',
  '张小三',
];

function written(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ level: 'debug', destination: { write: (line: string) => void lines.push(line) } }));
  for (const line of lines) JSON.parse(line);
  return lines.join('');
}

it('planted numbers and names never reach the output, in known fields or in free text', () => {
  const text = written((log) => {
    log.info(
      { citizenId, phone, realName: '张小三', person: { citizen_id: citizenId, deep: [{ mobile: phone }] } },
      'known',
    );
    log.info(
      { note: `联系${phone}，证件${citizenId}`, wide: '１３８１２３４５６７８', grouped: '138 1234 5678' },
      'free',
    );
    log.info(`person ${citizenId} or 13010219900307123X or 130102900307123`);
    log.info('person %s and %d', phone, Number(phone));
    log.info({ n: Number(phone), [citizenId]: 1, list: [BigInt(citizenId), Number(phone)] }, 'as numbers and keys');
    log.child({ phone, about: phone }).warn({ user: { email: 'zhang@x.cn', username: '张小三' } }, 'child');
    log.error({ err: new Error(`duplicate ${phone}`, { cause: new Error(citizenId) }) }, 'error');
    log.error(new Error(`bare ${citizenId}`));
    log.info(
      { req: { id: 1, method: 'GET', url: `/people/${citizenId}?name=张小三` }, res: { statusCode: 200 } },
      'request',
    );
    log.info({ headers: { authorization: 'Bearer x', 'set-cookie': '张小三' }, payload: '张小三' }, 'headers');
  });
  for (const secret of planted) expect(text).not.toContain(secret);
  expect(text).not.toContain('zhang@x.cn');
  expect(text).not.toContain('Bearer');
  expect(text).toContain('/people/***');
});

it('a failed query is logged without its parameters and its detail', () => {
  const failure = Object.assign(new Error('Failed query: insert into person values ($1)\nparams: 张小三,李四\n王五'), {
    code: '23505',
    detail: 'Key (name)=(张小三) already exists.',
  });
  const text = written((log) => log.error({ err: failure }, 'query'));
  for (const name of ['张小三', '李四', '王五']) expect(text).not.toContain(name);
  expect(text).toContain('23505');
  expect(text).toContain('insert into person');
});

it('other numbers and times stay readable', () => {
  const text = written((log) =>
    log.info({ dossier: 1_234_567_890_123, code: '12130000401700000X', at: '2026-11-23' }, 'm'),
  );
  expect(text).toContain('1234567890123');
  expect(text).toContain('2026-11-23');
  expect(JSON.parse(text)).toMatchObject({ level: 'info', msg: 'm' });
  expect(maskText('冀人社字〔2026〕128号 1000 人次')).toBe('冀人社字〔2026〕128号 1000 人次');
});
