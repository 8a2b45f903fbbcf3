import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { WorkerParts } from '../jobs/parts.ts';
import { look } from '../testing/look.ts';
import { verified } from './receiver.fixture.ts';
import { sealAllSecrets } from './seal-secrets.ts';
import { sealsBy } from './seals.ts';
import { openTelling, type Telling } from './telling.fixture.ts';

let telling: Telling;
beforeAll(async () => (telling = await openTelling()));
afterAll(() => telling.close());
beforeEach(() => telling.beginAnew());

type Kept = { secret: string | null; sealed: Buffer | null; keyId: string | null };
const keptOf = (webhookId: string) =>
  look<Kept>(
    telling.it,
    'select secret, sealed, key_id as "keyId" from webhook_secrets where webhook_id = $1 order by made_at',
    [webhookId],
  );
const anotherKey = () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};
/** What the settings are while the private key is changed, and after. */
const changed = () => {
  const { jwtPrivateKey: former } = telling.it.app.config;
  const jwtPrivateKey = anotherKey();
  return {
    during: sealsBy({ jwtPrivateKey, formerJwtPrivateKey: former }),
    after: sealsBy({ jwtPrivateKey, formerJwtPrivateKey: undefined }),
  };
};
const sealBy = async (seals: ReturnType<typeof sealsBy>) => {
  const [log, metrics] = [{ error: vi.fn() }, { jobs: { inc: vi.fn() } }];
  await sealAllSecrets({ pool: telling.pool, seals, log, metrics } as unknown as WorkerParts);
  return log.error.mock.calls.length;
};

test('who reads the whole database finds no secret of a webhook in it, and cannot sign', async () => {
  const { it, add, administrator, send, receiver } = telling;
  const { one, owed, secret: former } = await add();
  const { secret } = await administrator().renewSecret(one);
  await administrator().test(one);
  expect(await send(owed)).toEqual(['delivered']);
  const tables = await look<{ name: string }>(
    it,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth', 'app', 'app_priv')`,
  );
  expect(tables.length).toBeGreaterThan(100);
  const all = await look<{ rows: string | null }>(
    it,
    tables.map(({ name }) => `select string_agg(t::text, ' ') as rows from ${name} t`).join(' union all '),
  );
  const whole = all.map(({ rows }) => rows ?? '').join('\n');
  expect(whole).toContain(owed.webhookId);
  for (const each of [former, secret]) {
    const bytes = Buffer.from(each.slice(6), 'base64');
    for (const spelt of [each.slice(6), ...[bytes, Buffer.from(each)].map((all) => all.toString('hex'))])
      expect(whole).not.toContain(spelt);
  }
  const [got] = receiver.received;
  if (!got) throw new Error('Nothing came');
  for (const each of [former, secret]) expect(() => verified(got, each)).not.toThrow();
  for (const { sealed } of await keptOf(owed.webhookId))
    expect(() => verified(got, `whsec_${sealed?.toString('base64')}`)).toThrow('No matching signature');
});

test('what was kept in plain words before signs as it did, and is sealed by the worker', async () => {
  const { it, add, administrator, send, receiver } = telling;
  const { one, owed, secret } = await add();
  const plain = `update webhook_secrets set secret = $2, sealed = null, key_id = null where webhook_id = $1`;
  await look(it, plain, [owed.webhookId, secret]);
  await administrator().test(one);
  expect(await send(owed)).toEqual(['delivered']);
  expect(await sealBy(sealsBy(it.app.config))).toBe(0);
  const none = await look(it, 'select from webhook_secrets where secret is not null');
  expect(none).toEqual([]);
  await administrator().test(one);
  expect(await send(owed)).toEqual(['delivered']);
  for (const got of receiver.received) expect(() => verified(got, secret)).not.toThrow();
});

test('the private key is changed without a message lost: what the one before sealed is sealed with the new one', async () => {
  const { add, administrator, send, receiver } = telling;
  const { one, owed, secret } = await add();
  const { during, after } = changed();
  await administrator().test(one);
  await expect(send(owed, { seals: after })).rejects.toThrow('No key of ours opens');
  expect(await telling.logOf(one)).toMatchObject([{ state: 'waiting', tries: 0 }]);
  expect(receiver.received).toEqual([]);
  expect(await sealBy(after)).toBeGreaterThan(0);
  expect(await send(owed, { seals: during })).toEqual(['delivered']);
  expect(await sealBy(during)).toBe(0);
  expect(await keptOf(owed.webhookId)).toMatchObject([{ keyId: after.keyId }]);
  await administrator().test(one);
  expect(await send(owed, { seals: after })).toEqual(['delivered']);
  for (const got of receiver.received) expect(() => verified(got, secret)).not.toThrow();
});

test('a secret opens for its own webhook alone, and not where a byte of it was changed', async () => {
  const { it, add } = telling;
  const [mine, theirs] = [await add(), await add()];
  const seals = sealsBy(it.app.config);
  const [kept] = await keptOf(mine.id);
  const hex = kept?.sealed?.toString('hex') ?? '';
  const opened = (sealed: string, webhookId: string) =>
    seals.open({ secret: null, sealed, keyId: kept?.keyId ?? null }, webhookId);
  expect(opened(hex, mine.id)).toBe(mine.secret);
  expect(opened(hex, theirs.id)).toBeNull();
  expect(opened(`${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`, mine.id)).toBeNull();
  expect(opened('', mine.id)).toBeNull();
});
