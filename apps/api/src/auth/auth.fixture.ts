import type { Config } from '../config.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import type { TestPerson } from '../../../../tools/test/workspaces.ts';
import { createPasswords } from './passwords.ts';

export const password = 'tide-lantern-basket';
const quick = createPasswords({ memory: 64, passes: 1, parallelism: 1 });
const hashed = quick.hash(password);

/** The test app with passwords that cost a thousandth: passwords.test.ts proves the parameters that are served. */
export async function startQuickly(changes: Partial<Config> = {}): Promise<TestApp> {
  const it = await startTestApp(changes);
  it.app.auth.passwords = quick;
  return it;
}

/** Lets a person of the cast sign in with `password`. */
export async function givePassword(it: TestApp, { accountId }: TestPerson): Promise<void> {
  await it.authPool.query('update auth.accounts set password_hash = $2 where id = $1', [accountId, await hashed]);
}

/** Sends as a program or a page would, with nothing but what is given. */
export function ask(it: TestApp, method: string, path: string, { body, headers = {}, from = '127.0.0.1' }: Asked = {}) {
  return it.app.inject({
    method: method as 'GET',
    url: `/api/v1${path}`,
    remoteAddress: from,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
}

type Asked = { body?: unknown; headers?: Record<string, string>; from?: string };

export const signIn = (it: TestApp, body: object, from?: string) =>
  ask(it, 'POST', '/auth/sign-in', { body, ...(from && { from }) });

/** The name and secret that an answer's cookie leaves in the browser, as the next request sends it. */
export function cookieOf(answer: { headers: Record<string, unknown> }): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

export const browser = (cookie: string) => ({ cookie, 'sec-fetch-site': 'same-origin' });
