import type { CurvePeriod, DataPoint, Series } from '@trivet/domain';
import type { Pool } from '../kernel/pool.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { SeriesKind, SeriesPlace } from '../series/series.columns.ts';

/** An address of a chart, without its secret. */
export type Embed = {
  id: string;
  until: string | null;
  sites: string[];
  madeByName: string | null;
  createdAt: string;
  renewedAt: string | null;
  endedAt: string | null;
  lastShownOn: string | null;
};

type OfSeries = { workspaceId: string; seriesId: string };

const view = `e.id, e.until, e.sites, (select p.name from people p where p.workspace_id = e.workspace_id and p.id = e.made_by_id) as "madeByName",
  e.created_at as "createdAt", e.renewed_at as "renewedAt", e.ended_at as "endedAt", e.last_shown_on as "lastShownOn"`;

const statements = { indicator: statementsFor('indicator'), measure: statementsFor('measure') };

function statementsFor(kind: SeriesKind) {
  const [table, key] = [`${kind}_embeds`, `${kind}_id`];
  const partnership = kind === 'measure' ? ['partnership_id, ', ', $9'] : ['', ''];
  const one = `workspace_id = $1 and ${key} = $2 and id = $3 and ended_at is null`;
  return {
    list: `select ${view} from ${table} e where e.workspace_id = $1 and e.${key} = $2 order by e.created_at desc, e.id desc limit 200`,
    add: `insert into ${table} as e (id, workspace_id, ${key}, secret_hash, sites, until, made_by_id, ${partnership[0]}created_at)
          values ($3, $1, $2, $4, $5, $6, $7${partnership[1]}, $8) returning ${view}`,
    find: `select ${view} from ${table} e where e.workspace_id = $1 and e.${key} = $2 and e.id = $3 for update`,
    renew: `update ${table} as e set secret_hash = $4, renewed_at = $5 where ${one} returning ${view}`,
    end: `update ${table} set ended_at = $4 where ${one}`,
  };
}

/** The addresses of a chart, also those that show nothing more, the newest first. */
export async function listEmbeds(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, seriesId }: OfSeries,
): Promise<Embed[]> {
  const question = { name: `list_${kind}_embeds`, text: statements[kind].list };
  return (await tx.client.query<Embed>({ ...question, values: [workspaceId, seriesId] })).rows;
}

type NewEmbed = SeriesPlace & {
  id: string;
  seriesId: string;
  secretHash: Buffer;
  sites: readonly string[];
  until: string | null;
  madeById: string | null;
  at: string;
};

export async function addEmbed(tx: Transaction, kind: SeriesKind, embed: NewEmbed): Promise<Embed> {
  const { id, workspaceId, partnershipId, seriesId, secretHash, sites, until, madeById, at } = embed;
  const values = [workspaceId, seriesId, id, secretHash, sites, until, madeById, at];
  const { rows } = await tx.client.query<Embed>({
    name: `add_${kind}_embed`,
    text: statements[kind].add,
    values: kind === 'measure' ? [...values, partnershipId] : values,
  });
  const [added] = rows;
  if (!added) throw new Error('The address of a chart was not kept');
  return added;
}

/** Locks an address. @returns undefined when there is no such address of this chart */
export async function findEmbed(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, seriesId, embedId }: OfSeries & { embedId: string },
): Promise<Embed | undefined> {
  const question = { name: `find_${kind}_embed`, text: statements[kind].find };
  return (await tx.client.query<Embed>({ ...question, values: [workspaceId, seriesId, embedId] })).rows[0];
}

type OneEmbed = OfSeries & { embedId: string; at: string };

/** Hold it before. */
export async function renewEmbed(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, seriesId, embedId, secretHash, at }: OneEmbed & { secretHash: Buffer },
): Promise<Embed> {
  const question = { name: `renew_${kind}_embed`, text: statements[kind].renew };
  const values = [workspaceId, seriesId, embedId, secretHash, at];
  const [renewed] = (await tx.client.query<Embed>({ ...question, values })).rows;
  if (!renewed) throw new Error('The address of a chart was not renewed');
  return renewed;
}

/** Hold it before. */
export async function endEmbed(
  tx: Transaction,
  kind: SeriesKind,
  { workspaceId, seriesId, embedId, at }: OneEmbed,
): Promise<void> {
  const question = { name: `end_${kind}_embed`, text: statements[kind].end };
  await tx.client.query({ ...question, values: [workspaceId, seriesId, embedId, at] });
}

type ShownFields = Pick<
  Series,
  'title' | 'unit' | 'decimals' | 'direction' | 'frequency' | 'formula' | 'source' | 'comparability'
> &
  Pick<Series, 'targets' | 'forecast' | 'state' | 'light'>;

/** A chart as whoever has its address sees it: its series, what it is of, and its values as they stand. */
export type SharedChart = {
  series: ShownFields & Pick<Series, 'unitWords' | 'targetNow' | 'latestOn' | 'latestValue' | 'latestIsProvisional'>;
  /** The partnership whose measure it is, or the workspace whose indicator */
  within: string;
  sites: string[];
  points: (Pick<DataPoint, 'on' | 'answer' | 'value' | 'enteredAt' | 'note'> &
    Pick<CurvePeriod, 'provisional' | 'suppressed' | 'breaksSeries'>)[];
};

type Opened = Omit<SharedChart, 'series'> & {
  series: ShownFields & {
    unit_words: string;
    target_now: number | null;
    latest_on: string | null;
    latest_value: number | null;
    latest_is_provisional: boolean;
  };
};

/** @returns undefined for an address that shows nothing more, or never was one; it says nothing of why */
export async function openSharedChart(pool: Pool, secretHash: Buffer): Promise<SharedChart | undefined> {
  const { rows } = await pool.query<{ chart: Opened | null }>('select app.open_embed($1) as chart', [secretHash]);
  const chart = rows[0]?.chart;
  if (!chart) return undefined;
  const { unit_words, target_now, latest_on, latest_value, latest_is_provisional, ...fields } = chart.series;
  const derived = {
    unitWords: unit_words,
    targetNow: textOf(target_now),
    latestOn: latest_on,
    latestValue: textOf(latest_value),
    latestIsProvisional: latest_is_provisional,
  };
  return { ...chart, series: { ...fields, ...derived } };
}

const textOf = (value: number | null): string | null => (value === null ? null : String(value));
