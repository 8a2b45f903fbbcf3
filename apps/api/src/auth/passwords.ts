import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { gateOf } from './gate.ts';

/** `outdated`: right, and to be hashed again by today's parameters. */
export type Verdict = 'right' | 'outdated' | 'wrong';

export type Passwords = {
  hash: (password: string) => Promise<string>;
  /** Without a stored hash it takes as long and says `wrong`, so that time does not tell who has an account. */
  verify: (password: string, stored: string | null) => Promise<Verdict>;
};

type Parameters = { memory: number; passes: number; parallelism: number };

/** OWASP's least for Argon2id: 19 MiB, 2 passes. Raise it here; stored hashes follow at each person's next sign-in. */
const today: Parameters = { memory: 19_456, passes: 2, parallelism: 1 };
const hashLength = 32;
const saltLength = 16;

/** Four at once at most: a crowd that signs in must not keep the others from working. */
export function createPasswords(parameters = today, gate = gateOf({ atOnce: 4, waiting: 64 })): Passwords {
  const nobodys = written(parameters, randomBytes(saltLength), randomBytes(hashLength));
  return {
    hash: (password) =>
      gate(async () => {
        const salt = randomBytes(saltLength);
        return written(parameters, salt, await derive(password, salt, parameters));
      }),
    verify: (password, stored) =>
      gate(async () => {
        const { salt, hash, ...used } = read(stored ?? nobodys);
        const right = timingSafeEqual(await derive(password, salt, used), hash) && stored !== null;
        if (!right) return 'wrong';
        return isToday(used, parameters) ? 'right' : 'outdated';
      }),
  };
}

/** The PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
function written({ memory, passes, parallelism }: Parameters, salt: Buffer, hash: Buffer): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plainBase64(salt)}$${plainBase64(hash)}`;
}

const plainBase64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

function read(stored: string): Parameters & { salt: Buffer; hash: Buffer } {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  if (!found) throw new Error('A stored password is not in the PHC format of Argon2id');
  const [, memory, passes, parallelism, salt = '', hash = ''] = found;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

const isToday = (used: Parameters, { memory, passes, parallelism }: Parameters): boolean =>
  used.memory === memory && used.passes === passes && used.parallelism === parallelism;

function derive(password: string, nonce: Buffer, parameters: Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password, nonce, tagLength: hashLength, ...parameters }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}
