import type { EmbedColumn, EmbedKind, EmbedState } from '@trivet/domain';
import type { Readable } from 'node:stream';
import { copyAsCsv, type Statement } from '../kernel/copy-out.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Page, PageRequest } from '../kernel/page.ts';
import { readSheet, type SheetRows, sheetSql } from '../kernel/sheet.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Embed } from './embeds.queries.ts';

/** An address of a chart, with what it shows and whether it still does. */
export type WorkspaceEmbed = Embed & {
  kind: EmbedKind;
  seriesId: string;
  reference: string;
  title: string;
  partnershipId: string | null;
  within: string;
  state: EmbedState;
};

type Asked = { state?: EmbedState[] | undefined; kind?: EmbedKind[] | undefined; sort: string };

const matching = `($1::text[] is null or e.state = any ($1)) and ($2::text[] is null or e.kind = any ($2))`;
const made = `date_trunc('milliseconds', e.created_at)`;
const wayOf = (sort: string) => (sort.startsWith('-') ? (['<', 'desc'] as const) : (['>', 'asc'] as const));

/** Every chart of the workspace that is or was shown on other sites; the database refuses whoever is no administrator. */
export async function listWorkspaceEmbeds(
  tx: Transaction,
  { state, kind, sort }: Asked,
  { limit, after }: PageRequest,
): Promise<Page<WorkspaceEmbed>> {
  const [further, direction] = wayOf(sort);
  const { rows } = await tx.client.query<WorkspaceEmbed>({
    name: `list_workspace_embeds_${direction}`,
    text: `select e.id, e.kind, e.series_id as "seriesId", e.reference, e.title, e.partnership_id as "partnershipId", e.within,
             e.state, e.until, e.sites, e.made_by_name as "madeByName", ${instantOf('e.created_at')} as "createdAt",
             ${instantOf('e.renewed_at')} as "renewedAt", ${instantOf('e.ended_at')} as "endedAt", e.last_shown_on as "lastShownOn"
           from app.embeds_of_workspace() e
           where ${matching} and ($3::timestamptz is null or (${made}, e.id, e.kind) ${further} ($3, $4::uuid, $6::text))
           order by ${made} ${direction}, e.id ${direction}, e.kind ${direction} limit $5`,
    values: [state ?? null, kind ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1, after?.[2] ?? null],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, after: rows.length > limit && last ? [last.createdAt, last.id, last.kind] : null };
}

/** Where each column comes from. */
const columns: Record<EmbedColumn, string> = {
  reference: 'e.reference',
  title: 'e.title',
  within: 'e.within',
  state: 'e.state',
  sites: `array_to_string(e.sites, ' ')`,
  until: 'e.until',
  madeBy: 'e.made_by_name',
  madeOn: `(e.created_at at time zone 'UTC')::date`,
  lastShownOn: 'e.last_shown_on',
};
const typed: readonly string[] = ['title', 'within', 'madeBy'] satisfies EmbedColumn[];

/** The same as CSV. */
export const copyWorkspaceEmbeds = (tx: Transaction, asked: Asked): Readable => copyAsCsv(tx, sheetOf(asked, typed));

/** The same as rows of text, up to `most` and one more. */
export const readWorkspaceEmbedSheet = (tx: Transaction, asked: Asked, most: number): Promise<SheetRows> =>
  readSheet(tx, sheetOf(asked, []), most);

function sheetOf({ state, kind, sort }: Asked, guarded: readonly string[]): Statement {
  const [, direction] = wayOf(sort);
  return {
    text: `select ${sheetSql(columns, guarded)} from app.embeds_of_workspace() e where ${matching}
           order by ${made} ${direction}, e.id ${direction}, e.kind ${direction}`,
    values: [state ?? null, kind ?? null],
  };
}

/**
 * Opens what an address is of to the rest of this transaction, for an administrator.
 * @returns null where the workspace has no such address
 */
export async function enterToEndEmbed(
  tx: Transaction,
  embedId: string,
): Promise<{ kind: EmbedKind; seriesId: string; partnershipId: string | null } | null> {
  const { rows } = await tx.client.query<{
    of: { kind: EmbedKind; seriesId: string; partnershipId: string | null } | null;
  }>({
    name: 'enter_to_end_embed',
    text: 'select app.enter_to_end_embed($1) as of',
    values: [embedId],
  });
  return rows[0]?.of ?? null;
}
