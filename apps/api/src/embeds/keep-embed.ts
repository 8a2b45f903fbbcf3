import type { NewEmbed } from '@trivet/contract';
import * as db from '@trivet/db';
import { type EmbedDraft, notFound, type Person, ruleBroken } from '@trivet/domain';
import { hashOf, newSecret } from '../auth/secrets.ts';
import type { CommandContext } from '../kernel/handlers.ts';
import { HttpRefusal } from '../kernel/problems.ts';

type OfSeries = db.SeriesPlace & { kind: db.SeriesKind; seriesId: string };

/** @throws HttpRefusal for an API token: what it could show to everyone is for a person to decide */
export function assertSession({ scopes }: Person): void {
  if (scopes !== null)
    throw new HttpRefusal(403, 'session_needed', 'An API token cannot do this. Sign in with your password.');
}

/** Keeps a new address of a chart; the address itself is said this once. */
export async function keepEmbed(
  { tx, decision }: CommandContext,
  { kind, ...of }: OfSeries,
  { embedId, until, sites }: EmbedDraft & { embedId: string },
  publicOrigin: string,
): Promise<NewEmbed> {
  const secret = newSecret();
  const stamp = { madeById: decision.by, at: decision.at };
  const embed = { ...of, ...stamp, id: embedId, until, sites, secretHash: hashOf(secret) };
  return addressed(await db.addEmbed(tx, kind, embed), secret, publicOrigin);
}

/**
 * Locks an address that is to be changed.
 * @throws Refusal `not_found` when there is no such address of this chart, `rule_broken` when it has ended
 */
export async function assertOpenEmbed(
  { tx }: CommandContext,
  { kind, workspaceId, seriesId }: OfSeries,
  embedId: string,
): Promise<void> {
  const embed = await db.findEmbed(tx, kind, { workspaceId, seriesId, embedId });
  if (!embed) throw notFound();
  if (embed.endedAt !== null) throw ruleBroken('embed_ended', 'This address has ended. Make a new one.');
}

/** Gives it another address, said this once. */
export async function renewKept(
  { tx, decision }: CommandContext,
  { kind, workspaceId, seriesId }: OfSeries,
  embedId: string,
  publicOrigin: string,
): Promise<NewEmbed> {
  const secret = newSecret();
  const one = { workspaceId, seriesId, embedId, secretHash: hashOf(secret), at: decision.at };
  return addressed(await db.renewEmbed(tx, kind, one), secret, publicOrigin);
}

function addressed(embed: db.Embed, secret: string, publicOrigin: string): NewEmbed {
  const address = `${publicOrigin}/charts/${secret}`;
  return { ...embed, address, pictureAddress: embed.sites.length === 0 ? `${address}.svg` : null };
}
