import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';
import { brokenBy } from './import-lists.ts';
import {
  type Deed,
  type Importing,
  partnershipOf,
  type Prepared,
  type Reader,
  type Stored,
  type Values,
} from './importing.ts';

type Kept = domain.Series & { id: string; version: number; title: string };
type Points = readonly domain.DataPoint[];

/** How one kind of series takes values from a file. */
type Takes<S extends Kept> = {
  kind: db.SeriesKind;
  columns: readonly domain.SheetColumn[];
  letter: Importing['letter'];
  action: 'measure.give_points' | 'indicator.give_points';
  /** Those that this person enters values of */
  mine: (reader: Reader) => Promise<(S & { reference: string })[]>;
  load: (context: CommandContext, ids: readonly string[]) => Promise<S[]>;
  partnershipOf: (series: S) => string | null;
  give: (context: CommandContext, series: S, given: { standing: Points; points: number }) => Promise<unknown>;
};

/** The values of measures as an import reads and writes them: each row is a point, and none is ever changed. */
export const importingValues = importingOf<domain.Measure>({
  kind: 'measure',
  columns: domain.valueColumns,
  letter: 'F',
  action: 'measure.give_points',
  mine: ({ tx, actor, partnershipId }) =>
    db.readMeasuresInUse(tx, { workspaceId: actor.workspaceId, partnershipId: partnershipOf(partnershipId) }),
  partnershipOf: ({ partnershipId }) => partnershipId,
  load: ({ measures }, ids) => measures.loadAll(ids),
  give: ({ measures, decision }, measure, { standing, points }) =>
    measures.save(domain.giveMeasurePoints(measure, standing, points, decision)),
});

/** The values of indicators likewise: of those that are the person's to enter, whatever the file names. */
export const importingIndicatorValues = importingOf<domain.Indicator>({
  kind: 'indicator',
  columns: domain.indicatorValueColumns,
  letter: 'I',
  action: 'indicator.give_points',
  mine: async ({ tx, actor }) => {
    const all = await db.readIndicatorsInUse(tx, actor.workspaceId);
    return all.filter((one) => domain.can(actor, 'indicator.give_points', domain.indicatorKind.heldBy(one)));
  },
  partnershipOf: () => null,
  load: ({ indicators }, ids) => indicators.loadAll(ids),
  give: ({ indicators, decision }, indicator, { standing, points }) =>
    indicators.save(domain.giveIndicatorPoints(indicator, standing, points, decision)),
});

function importingOf<S extends Kept>(takes: Takes<S>): Importing {
  return {
    columns: takes.columns,
    letter: takes.letter,
    pointers: {
      ...Object.fromEntries(takes.columns.map(({ name }) => [name, name])),
      [`${takes.kind}Id`]: takes.kind,
    },
    prepare: (reader) => prepare(takes, reader),
    create: () => {
      throw new Error('Values are kept part by part');
    },
    update: () => {
      throw new Error('A row of values makes a point, and changes none');
    },
    load: (context, ids) => load(takes, context, ids),
    restore: () => {
      throw new Error('A row of values changes no record that could be restored');
    },
    remove: (context, ids) => remove(takes, context, ids),
    inParts: {
      touches: (deed) => bodyOf(deed).seriesId,
      begin: (context, partnershipId, touched) => begin(takes, context, { partnershipId, touched }),
    },
  };
}

async function prepare<S extends Kept>(takes: Takes<S>, reader: Reader): Promise<Prepared> {
  const { tx, actor, decision } = reader;
  const { kind, columns, action } = takes;
  const mine = await takes.mine(reader);
  const known = new Map(mine.map((series) => [series.id, series]));
  let standing = new Map<string, Map<string, domain.DataPoint>>();
  const seen = new Set<string>();
  return {
    columns,
    reading: { ...nothing, series: mine.map(named) },
    known: [],
    ahead: async (rows) => {
      const keys = rows.flatMap((values) => keyIn(kind, values));
      const points = await db.readStandingPointsAt(tx, kind, { workspaceId: actor.workspaceId, keys });
      const bySeries = Map.groupBy(points, ({ seriesId }) => seriesId);
      standing = new Map([...bySeries].map(([id, some]) => [id, domain.standingByKey(some)]));
    },
    plan: ({ [kind]: of, ...values }) => {
      if (!domain.can(actor, action)) throw db.mayNot(action);
      const draft = draftFrom(values);
      const series = known.get(String(of));
      if (!series) throw domain.cannotBe(`/${kind}`, 'needed', `this cell is empty, and a value is of one ${kind}`);
      const key = domain.keyOf(draft);
      if (seen.has(`${series.id} ${key}`)) throw domain.cannotBe('/on', 'twice', 'this date is in the file twice');
      seen.add(`${series.id} ${key}`);
      const there = standing.get(series.id) ?? none;
      const isNew = domain.acceptPoints([{ pointer: '', draft, series, standing: there }], decision.today).length > 0;
      const body: Value = { seriesId: series.id, draft, inPlaceOf: there.get(key)?.id ?? null };
      return isNew ? { id: null, version: null, body } : null;
    },
  };
}

const nothing = { partners: [], people: [], risks: [], plan: [], levels: {}, says: {} };
const none: ReadonlyMap<string, domain.DataPoint> = new Map();

/** By its title, or its reference with the code of the partnership or without. */
const named = ({ id, reference, title }: Kept & { reference: string }): domain.Named => ({
  id,
  names: [title, reference, reference.split('-').slice(-2).join('-')],
});

/** What a row comes to: a point of a series, in the place of the one that stands for its date. */
type Value = { seriesId: string; draft: domain.PointDraft; inPlaceOf: string | null };

/** Deeds of these registers are made here alone. */
const bodyOf = ({ body }: Deed) => body as Value;

/** Which point a row is about, where it says so. */
function keyIn(kind: db.SeriesKind, values: Values): { seriesId: string; on: string; part: string }[] {
  const { [kind]: seriesId, on, part } = values;
  if (typeof seriesId !== 'string' || typeof on !== 'string') return [];
  return [{ seriesId, on, part: typeof part === 'string' ? part : '' }];
}

const flags = ['provisional', 'suppressed', 'breaksSeries'] as const;

function draftFrom(values: Values): domain.PointDraft {
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const read = domain.PointDraft.safeParse({
    ...said,
    ...Object.fromEntries(flags.map((flag) => [flag, values[flag] === 'yes'])),
  });
  if (!read.success) throw brokenBy(read.error.issues);
  return read.data;
}

/** Holds the series, so that nobody gives them values meanwhile; what is derived of each is worked out once, at the end. */
async function begin<S extends Kept>(
  takes: Takes<S>,
  context: CommandContext,
  { partnershipId, touched }: { partnershipId: string | null; touched: readonly string[] },
) {
  const acting = context.acting(takes.action);
  const { tx, actor, decision, newId } = acting;
  const { workspaceId } = actor;
  const held = await takes.load(acting, touched);
  const counts = new Map<string, number>();
  return {
    keep: async (deeds: readonly Deed[]): Promise<Stored[]> => {
      const stamp = { enteredAt: decision.at, enteredById: decision.by };
      const given = deeds.map(bodyOf);
      const points = given.map(({ draft, seriesId }) => ({
        ...domain.pointOf(draft, { id: newId(), ...stamp }),
        seriesId,
      }));
      const inPlaceOf = given.flatMap((one) => one.inPlaceOf ?? []);
      await db.keepPoints(tx, takes.kind, { place: { workspaceId, partnershipId }, points, inPlaceOf });
      for (const { seriesId } of given) counts.set(seriesId, (counts.get(seriesId) ?? 0) + 1);
      return points.map(({ id }) => ({ id, version: standing }));
    },
    done: async () => {
      for (const series of held) {
        const now = await db.readStandingPoints(tx, takes.kind, { workspaceId, seriesIds: [series.id] });
        await takes.give(acting, series, { standing: now, points: counts.get(series.id) ?? 0 });
      }
    },
  };
}

/** A point is as its import left it for as long as it stands. */
const standing = 1;

/** Holds the series these points are of, so that none is given meanwhile. */
async function load<S extends Kept>(
  takes: Takes<S>,
  context: CommandContext,
  ids: readonly string[],
): Promise<Stored[]> {
  const these = { workspaceId: context.actor.workspaceId, ids };
  const of = await db.readPointsById(context.tx, takes.kind, these);
  await takes.load(context, [...new Set(of.map(({ seriesId }) => seriesId))]);
  const points = await db.readPointsById(context.tx, takes.kind, these);
  return points.map(({ id, replacedAt }) => ({ id, version: replacedAt === null ? standing : standing + 1 }));
}

/** What stood before stands again, as another value: nothing that was ever given is lost. */
async function remove<S extends Kept>(takes: Takes<S>, context: CommandContext, ids: readonly string[]): Promise<void> {
  const these = { workspaceId: context.actor.workspaceId, ids };
  const points = await db.readPointsById(context.tx, takes.kind, these);
  const replaced = await db.readWhatTheyReplaced(context.tx, takes.kind, these);
  const nameOf = (point: db.PointOfSeries) => `${point.seriesId} ${domain.keyOf(point)}`;
  const before = new Map(replaced.map((point) => [nameOf(point), point]));
  const gone = Map.groupBy(points, ({ seriesId }) => seriesId);
  for (const series of await takes.load(context, [...gone.keys()])) {
    const some = gone.get(series.id) ?? [];
    const drafts = some.map((point) => domain.takenBack(point, before.get(nameOf(point))));
    await giveBack(takes, context, { series, drafts, inPlaceOf: some.map(({ id }) => id) });
  }
}

type ToGiveBack<S> = { series: S; drafts: readonly domain.PointDraft[]; inPlaceOf: readonly string[] };

async function giveBack<S extends Kept>(
  takes: Takes<S>,
  context: CommandContext,
  { series, drafts, inPlaceOf }: ToGiveBack<S>,
): Promise<void> {
  const { tx, decision, newId } = context;
  const stamp = { enteredAt: decision.at, enteredById: decision.by };
  const points = drafts.map((draft) => ({ ...domain.pointOf(draft, { id: newId(), ...stamp }), seriesId: series.id }));
  const { workspaceId } = context.actor;
  const partnershipId = takes.partnershipOf(series);
  await db.keepPoints(tx, takes.kind, { place: { workspaceId, partnershipId }, points, inPlaceOf });
  const now = await db.readStandingPoints(tx, takes.kind, { workspaceId, seriesIds: [series.id] });
  await takes.give(context, series, { standing: now, points: points.length });
}
