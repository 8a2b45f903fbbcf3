import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';
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
  create: () => {
    throw new Error('Values are kept part by part');
  },
  update: () => {
    throw new Error('A row of values makes a point, and changes none');
  },
  load,
  restore: () => {
    throw new Error('A row of values changes no record that could be restored');
  },
  remove,
  inParts: { touches: (deed) => bodyOf(deed).seriesId, begin },
};

async function prepare({ tx, actor, decision, partnershipId }: Reader): Promise<Prepared> {
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const measures = await db.readMeasuresInUse(tx, within);
  const known = new Map(measures.map((series) => [series.id, series]));
  let standing = new Map<string, Map<string, domain.DataPoint>>();
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
    ahead: async (rows) => {
      const keys = rows.flatMap(keyIn);
      const points = await db.readStandingPointsAt(tx, 'measure', { workspaceId: actor.workspaceId, keys });
      const bySeries = Map.groupBy(points, ({ seriesId }) => seriesId);
      standing = new Map([...bySeries].map(([id, some]) => [id, domain.standingByKey(some)]));
    },
    plan: (values) => {
      if (!domain.can(actor, 'measure.give_points')) throw db.mayNot('measure.give_points');
      const draft = draftFrom(values);
      const series = known.get(String(values['measure']));
      if (!series) throw domain.cannotBe('/measure', 'needed', 'this cell is empty, and a value is of one measure');
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

const none: ReadonlyMap<string, domain.DataPoint> = new Map();

/** What a row comes to: a point of a measure, in the place of the one that stands for its date. */
type Value = { seriesId: string; draft: domain.PointDraft; inPlaceOf: string | null };

/** Deeds of this register are made here alone. */
const bodyOf = ({ body }: Deed) => body as Value;

/** Which point a row is about, where it says so. */
function keyIn({ measure: seriesId, on, part }: Values): { seriesId: string; on: string; part: string }[] {
  if (typeof seriesId !== 'string' || typeof on !== 'string') return [];
  return [{ seriesId, on, part: typeof part === 'string' ? part : '' }];
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

/** Holds the measures, so that nobody gives them values meanwhile; what is derived of each is worked out once, at the end. */
async function begin(context: CommandContext, partnershipId: string, touched: readonly string[]) {
  const { tx, actor, decision, newId, measures } = context.acting('measure.give_points');
  const { workspaceId } = actor;
  const held = await measures.loadAll(touched);
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
      await db.keepPoints(tx, 'measure', { place: { workspaceId, partnershipId }, points, inPlaceOf });
      for (const { seriesId } of given) counts.set(seriesId, (counts.get(seriesId) ?? 0) + 1);
      return points.map(({ id }) => ({ id, version: standing }));
    },
    done: async () => {
      for (const measure of held) {
        const now = await db.readStandingPoints(tx, 'measure', { workspaceId, seriesIds: [measure.id] });
        await measures.save(domain.giveMeasurePoints(measure, now, counts.get(measure.id) ?? 0, decision));
      }
    },
  };
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
