import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { line } from '../shapes.ts';

export const getSetupState = endpoint({
  id: 'setup.state',
  method: 'GET',
  path: '/api/public/setup',
  summary: { zh: '是否需要首次设置', en: 'Whether the first setup is open' },
  action: 'public',
  output: z.strictObject({
    needed: z.boolean(),
    /** In the demonstration, and nowhere else: one account a role. */
    accounts: z.array(
      z.strictObject({
        username: z.string(),
        password: z.string(),
        name: z.string(),
        organisation: z.string(),
        role: z.string(),
      }),
    ),
  }),
});

/** The code is printed where the program runs, so that a stranger who finds the page first gains nothing. */
export const setUpHouse = endpoint({
  id: 'setup.first',
  method: 'POST',
  path: '/api/public/setup',
  summary: {
    zh: '首次设置：登记省厅和第一位管理员',
    en: 'First setup: the provincial department and its first administrator',
  },
  action: 'public',
  body: z.strictObject({
    code: z.string().min(1).max(60),
    organisation: z.strictObject({ name: line(120), creditCode: z.string().max(18) }),
    person: z.strictObject({
      username: z.string().regex(/^[a-z][a-z0-9._-]{2,39}$/),
      name: line(60),
      email: z.email().nullable(),
      password: z.string().min(10).max(200),
    }),
  }),
  output: z.strictObject({ done: z.literal(true) }),
});
