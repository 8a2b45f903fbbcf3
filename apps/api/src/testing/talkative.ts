import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { prepareJobStore } from '../jobs/store/postgres.ts';
import type { TestApp } from './test-app.ts';

/** The product on the database of a test, as it runs in production but telling all it can. */
export async function startTalkative(it: TestApp, smtpUrl: string) {
  await prepareJobStore(it.databaseUrl);
  const mail = { smtpUrl, from: 'trivet@example.org' };
  const config = JSON.stringify({ ...it.app.config, mail, logLevel: 'trace' });
  const child = spawn(process.execPath, [`${import.meta.dirname}/whole-product.fixture.ts`, config]);
  const ended = once(child, 'exit');
  let said = '';
  const address = Promise.withResolvers<string>();
  const hear = (words: Buffer) => {
    said += words.toString();
    const [, found] = /^listening at (\S+)$/m.exec(said) ?? [];
    if (found) address.resolve(found);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  void ended.then(() => address.reject(new Error(`It did not start:\n${said}`)));
  const base = await address.promise;
  return {
    /** All that it has written to its log and its screen */
    said: () => said,
    send: async (person: { accountId: string }, method: string, path: string, { body, ifMatch }: Sending = {}) => {
      const headers = {
        ...(await it.cookieOf(person)),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(ifMatch !== undefined && { 'if-match': `"v${ifMatch}"` }),
      };
      const answer = await fetch(`${base}${path}`, { method, headers, ...(body !== undefined && { body }) });
      return { status: answer.status, body: await answer.text() };
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

type Sending = { body?: string; ifMatch?: number };
