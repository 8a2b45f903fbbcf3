import { crc32 } from 'node:zlib';

export type ApiTokenEnvironment = 'live' | 'test';

/**
 * An API token as people copy it: `trivet_live_<id>_<secret>_<checksum>`. The fixed start and the checksum let secret
 * scanners find one that leaked, and let us turn away a mistyped one without asking the database.
 */
export function writtenToken(environment: ApiTokenEnvironment, id: string, secret: string): string {
  const plain = `trivet_${environment}_${id.replaceAll('-', '')}_${Buffer.from(secret, 'base64url').toString('hex')}`;
  return `${plain}_${checksum(plain)}`;
}

/** @returns null when it is no token, a mistyped one, or one of another environment */
export function readToken(environment: ApiTokenEnvironment, token: string): { id: string; secret: string } | null {
  const found = /^(trivet_(live|test)_([0-9a-f]{32})_([0-9a-f]{64}))_([0-9a-f]{8})$/.exec(token);
  if (!found) return null;
  const [, plain = '', from, id = '', secret = '', sum] = found;
  if (from !== environment || sum !== checksum(plain)) return null;
  return {
    id: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    secret: Buffer.from(secret, 'hex').toString('base64url'),
  };
}

const checksum = (text: string): string => crc32(text).toString(16).padStart(8, '0');
