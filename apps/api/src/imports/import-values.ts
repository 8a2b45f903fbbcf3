import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';
import { givePoints, type SentPoint } from '../series/give-points.ts';
import { takesMeasurePoints } from '../measures/give-measure-points.ts';
import { brokenBy } from './import-lists.ts';
import type { Deed, Importing, Prepared, Reader, Stored, Values } from './importing.ts';

/** The values of measures as an import reads and writes them: each row is a point, and none is ever changed. */
export const importingValues: Importing = {
  columns: domain.valueColumns,
  letter: 'F',
  pointers: {
    ...Object.fromEntries(domain.valueColumns.map(({ name }) => [name, name])),
    measureId: 'measure',
  },
  prepare,
  create,
  update: () => {
    throw new Error('A row of values makes a point, and changes none');
  },
  load,
  restore: () => {
    throw new Error('A row of values changes no record that could be restored');
  },
  remove,
};

async function prepare({ tx, actor, decision, partnershipId }: Reader): Promise<Prepared> {
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const measures = await db.readMeasuresInUse(tx, within);
  const seriesIds = measures.map(({ id }) => id);
  const points = await db.readStandingPoints(tx, 'measure', { workspaceId: actor.workspaceId, seriesIds });
  const pointsOf = Map.groupBy(points, ({ seriesId }) => seriesId);
  const known = new Map(
    measures.map((series) => [series.id, { series, standing: domain.standingByKey(pointsOf.get(series.id) ?? []) }]),
  );
  const seen = new Set<string>();
  return {
    columns: domain.valueColumns,
    reading: {
      partners: [],
      people: [],
      risks: [],
      plan: [],
      measures: measures.map(({ id, reference, title }) => ({
        id,
        names: [title, reference, reference.split('-').slice(-2).join('-')],
      })),
      levels: {},
      says: {},
    },
    known: [],
    plan: (values) => {
      if (!domain.can(actor, 'measure.give_points')) throw db.mayNot('measure.give_points');
      const draft = draftFrom(values);
      const measure = known.get(String(values['measure']));
      if (!measure) throw domain.cannotBe('/measure', 'needed', 'this cell is empty, and a value is of one measure');
      const key = `${measure.series.id} ${domain.keyOf(draft)}`;
      if (seen.has(key)) throw domain.cannotBe('/on', 'twice', 'this date is in the file twice');
      seen.add(key);
      const isNew = domain.acceptPoints([{ pointer: '', draft, ...measure }], decision.today).length > 0;
      return isNew
        ? { id: null, version: null, body: { seriesId: measure.series.id, draft } satisfies SentPoint }
        : null;
    },
  };
}

const flags = ['provisional', 'suppressed', 'breaksSeries'] as const;

function draftFrom({ measure: _of, ...values }: Values): domain.PointDraft {
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const read = domain.PointDraft.safeParse({
    ...said,
    ...Object.fromEntries(flags.map((flag) => [flag, values[flag] === 'yes'])),
  });
  if (!read.success) throw brokenBy(read.error.issues);
  return read.data;
}

/** Kept by the thousand, so that a file of fifty thousand never stands in one statement. */
const together = 5000;

async function create(context: CommandContext, partnershipId: string, deeds: readonly Deed[]): Promise<Stored[]> {
  const giving = context.acting('measure.give_points');
  const sent = deeds.map(({ body }) => ({ ...(body as SentPoint), id: context.newId() }));
  // Each measure whole: what is derived of it is worked out once.
  const bySeries = sent.toSorted((a, b) => (a.seriesId < b.seriesId ? -1 : a.seriesId > b.seriesId ? 1 : 0));
  for (let from = 0; from < bySeries.length; from += together)
    await givePoints(giving, takesMeasurePoints(giving, partnershipId), bySeries.slice(from, from + together));
  return sent.map(({ id }) => ({ id, version: standing }));
}

/** A point is as its import left it for as long as it stands. */
const standing = 1;

/** Holds the measures these points are of, so that none is given meanwhile. */
async function load({ tx, actor, measures }: CommandContext, ids: readonly string[]): Promise<Stored[]> {
  const of = await db.readMeasurePoints(tx, actor.workspaceId, ids);
  await measures.loadAll([...new Set(of.map(({ seriesId }) => seriesId))]);
  const points = await db.readMeasurePoints(tx, actor.workspaceId, ids);
  return points.map(({ id, replacedAt }) => ({ id, version: replacedAt === null ? standing : standing + 1 }));
}

/** What stood before stands again, as another value: nothing that was ever given is lost. */
async function remove(context: CommandContext, ids: readonly string[]): Promise<void> {
  const { tx, actor } = context;
  const points = await db.readMeasurePoints(tx, actor.workspaceId, ids);
  const replaced = await db.readWhatTheyReplaced(tx, actor.workspaceId, ids);
  const nameOf = (point: db.PointOfSeries) => `${point.seriesId} ${domain.keyOf(point)}`;
  const before = new Map(replaced.map((point) => [nameOf(point), point]));
  for (const [measureId, gone] of Map.groupBy(points, ({ seriesId }) => seriesId)) {
    const drafts = gone.map((point) => domain.takenBack(point, before.get(nameOf(point))));
    await giveBack(context, measureId, { drafts, inPlaceOf: gone.map(({ id }) => id) });
  }
}

type ToGiveBack = { drafts: readonly domain.PointDraft[]; inPlaceOf: readonly string[] };

async function giveBack(context: CommandContext, measureId: string, { drafts, inPlaceOf }: ToGiveBack): Promise<void> {
  const { tx, measures, decision, newId } = context;
  const measure = await measures.load(measureId);
  const stamp = { enteredAt: decision.at, enteredById: decision.by };
  const points = drafts.map((draft) => ({ ...domain.pointOf(draft, { id: newId(), ...stamp }), seriesId: measureId }));
  const { workspaceId, partnershipId } = measure;
  await db.keepPoints(tx, 'measure', { place: { workspaceId, partnershipId }, points, inPlaceOf });
  const now = await db.readStandingPoints(tx, 'measure', { workspaceId, seriesIds: [measureId] });
  await measures.save(domain.giveMeasurePoints(measure, now, points.length, decision));
}
