import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';

const passwords = createPasswords();

test('a password is verified by what is stored of it, and no other is', async () => {
  const stored = await passwords.hash('tide-lantern-basket');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  await expect(passwords.verify('tide-lantern-basket', stored)).resolves.toBe('right');
  await expect(passwords.verify('tide-lantern-baskeT', stored)).resolves.toBe('wrong');
  await expect(passwords.verify('tide-lantern-basket', null)).resolves.toBe('wrong');
});

test('without a stored hash it takes as much work, so that time tells nobody who has an account', async () => {
  const work = async (stored: string | null) => {
    const before = process.cpuUsage();
    for (let n = 0; n < 5; n += 1) await passwords.verify('tide-lantern-basket', stored);
    return process.cpuUsage(before).user;
  };
  const known = await work(await passwords.hash('another lantern'));
  expect(await work(null)).toBeGreaterThan(known / 2);
});

test('two hashes of one password differ', async () => {
  expect(await passwords.hash('tide-lantern-basket')).not.toBe(await passwords.hash('tide-lantern-basket'));
});

test('a hash by older parameters still verifies, and says that it is outdated', async () => {
  const older = createPasswords({ memory: 8192, passes: 1, parallelism: 1 });
  const stored = await older.hash('tide-lantern-basket');
  await expect(passwords.verify('tide-lantern-basket', stored)).resolves.toBe('outdated');
  await expect(passwords.verify('tide-lantern-hamper', stored)).resolves.toBe('wrong');
});

test('what others use agrees with the published test vector of another implementation', async () => {
  // From the reference implementation's test suite (phc-winner-argon2, test.c): password, somesalt, m=65536 t=2 p=1.
  const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  await expect(passwords.verify('password', stored)).resolves.toBe('outdated');
});
