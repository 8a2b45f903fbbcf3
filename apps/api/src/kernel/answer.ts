import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** A success, ready to send and to be given again. `json` is empty for 204. */
export type Answer = { status: number; json: string; headers: Record<string, string> };

/** A file on its way: its name, what it is, and its bytes as they come. */
export type Download = { fileName: string; type: string; body: Readable };

/** Writes a result down once: its ETag is `"v<version>.<hash of body>"`; only the version counts for If-Match. */
export function answerWith(status: number, result: unknown): Answer {
  if (result === undefined) return { status, json: '', headers: {} };
  const json = JSON.stringify(result);
  const version = versionOf(result);
  return { status, json, headers: version === null ? {} : { etag: etagOf(version, json) } };
}

/** A page whose items Postgres has written down already: they are sent as they are. */
export function answerWithItems(items: string, rest: { next: string | null }): Answer {
  return { status: 200, json: `{"items":${items},${JSON.stringify(rest).slice(1)}`, headers: {} };
}

/**
 * The version an If-Match names, weak or with a hash or bare.
 * @returns null when it is not one of ours
 */
export function versionIn(ifMatch: string): number | null {
  const found = /^(?:W\/)?"v(\d{1,9})(?:\.[\w-]*)?"$/.exec(ifMatch.trim());
  return found ? Number(found[1]) : null;
}

function etagOf(version: number, json: string): string {
  return `"v${version}.${createHash('sha256').update(json).digest('base64url').slice(0, 16)}"`;
}

function versionOf(result: unknown): number | null {
  if (typeof result !== 'object' || result === null || !('version' in result)) return null;
  return typeof result.version === 'number' ? result.version : null;
}
