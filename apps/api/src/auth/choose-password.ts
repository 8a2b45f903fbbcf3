import { createRequire } from 'node:module';
import { namesAround } from '@trivet/db';
import { cannotBe, weaknessOf } from '@trivet/domain';
import { z } from 'zod';
import type { Auth } from './auth.ts';

/** 41,622 passwords that many people use, of which 3,973 are long enough to be chosen (MIT, no code in the package). */
const common: ReadonlySet<string> = new Set(
  z.array(z.string()).parse(createRequire(import.meta.url)('popular-passwords')),
);

/**
 * Hashes a new password unless it is too easily guessed for its owner: an account, or a person who is invited.
 * @throws Refusal `unprocessable`, naming the field `pointer` and what to do instead
 */
export async function choosePassword(
  { db, passwords }: Auth,
  { password, pointer }: { password: string; pointer: string },
  owner: { accountId?: string | null; personId?: string | null },
): Promise<string> {
  const weakness = weaknessOf(password, { common, names: await namesAround(db, owner) });
  if (weakness) throw cannotBe(pointer, ...weakness);
  return passwords.hash(password);
}
