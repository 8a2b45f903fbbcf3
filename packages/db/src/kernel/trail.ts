import type { Action, Actor, Change, Decision, DomainEvent, Kind, Tally } from '@trivet/domain';
import { canonicalWords, personalFields, tallies } from '@trivet/domain';
import type { Transaction } from './transaction.ts';

/** The command under way, as the trail keeps it. */
export type Origin = {
  tx: Transaction;
  actor: Actor;
  action: Action;
  decision: Decision;
  requestId: string;
  via: 'session' | 'token' | 'job';
};

type Row = { id: string; partnershipId?: string | null };

/** Writes what a change leaves behind beside its row: audit entry, event, outbox, history and rollup, in one statement. */
export async function leaveTrail<State extends Row>(
  origin: Origin,
  kind: Kind<State>,
  change: Change<State>,
): Promise<void> {
  const values = [JSON.stringify(recorded(origin, kind, toldOf(kind, change)))];
  await origin.tx.client.query({ name: 'record_change', text: 'select app.record_change($1)', values });
}

/** The same for many changes at once, in their order: one statement, and as many entries. */
export async function leaveTrails<State extends Row>(
  origin: Origin,
  kind: Kind<State>,
  changes: readonly Change<State>[],
): Promise<void> {
  await recordAll(
    origin,
    changes.map((change) => recorded(origin, kind, toldOf(kind, change))),
  );
}

/** The same for records that are taken away again: all they held goes on the trail, and their history ends. */
export async function leaveTrailsOfRemoval<State extends Row>(
  origin: Origin,
  kind: Kind<State>,
  removals: readonly Removal<State>[],
): Promise<void> {
  const told = removals.map(({ before, event }) => {
    const tally = moved(talliedOf(kind, before), {});
    return recorded(origin, kind, { about: before, event, ...removed(kind, before), history: null, tally });
  });
  await recordAll(origin, told);
  await origin.tx.client.query({
    name: 'end_histories',
    text: 'update state_history set to_at = $2 where subject_id = any ($1) and to_at is null',
    values: [removals.map(({ before }) => before.id), origin.decision.at],
  });
}

/** A record that goes, and the event that says why. */
export type Removal<State> = { before: State; event: DomainEvent };

async function recordAll({ tx }: Origin, told: readonly object[]): Promise<void> {
  await tx.client.query({
    name: 'record_changes',
    text: 'select app.record_changes($1)',
    values: [JSON.stringify(told)],
  });
}

type Told = {
  about: Row;
  event: DomainEvent;
  facts: object;
  words: object;
  history: object | null;
  tally: object | null;
};

function toldOf<State extends Row>(kind: Kind<State>, { before, after, event }: Change<State>): Told {
  const history = historyOf(kind, before, after);
  const tally = moved(talliedOf(kind, before), talliedOf(kind, after));
  return { about: after, event, ...differences(kind, before, after), history, tally };
}

function recorded<State>(
  { actor, action, decision, requestId, via }: Origin,
  kind: Kind<State>,
  { about, event, ...told }: Told,
): object {
  return {
    at: decision.at,
    personId: actor.kind === 'person' ? actor.personId : null,
    job: actor.kind === 'job' ? actor.name : null,
    via,
    requestId,
    action,
    subject: kind.subject,
    subjectId: about.id,
    partnershipId: about.partnershipId ?? null,
    type: event.type,
    payload: event.payload,
    ...told,
  };
}

const keptByTheRow = new Set(['version', 'createdAt', 'updatedAt', 'workspaceId', 'partnershipId']);

/** [before, after] of each field that changed: facts apart from the words a person typed. */
function differences<State extends Row>(kind: Kind<State>, before: State | null, after: State) {
  return sorted(
    kind,
    Object.entries(after).map(([name, value]) => [name, [fieldOf(before, name), value]]),
  );
}

const removed = <State extends Row>(kind: Kind<State>, before: State) =>
  sorted(
    kind,
    Object.entries(before).map(([name, value]) => [name, [value, null]]),
  );

type Difference = [name: string, [was: unknown, is: unknown]];

function sorted<State>(kind: Kind<State>, differences: Difference[]) {
  const words = new Set(personalFields(kind.schema));
  const changed = differences.filter(([name, [was, is]]) => !keptByTheRow.has(name) && !isSame(was, is));
  return {
    facts: Object.fromEntries(changed.filter(([name]) => !words.has(name))),
    words: Object.fromEntries(changed.filter(([name]) => words.has(name))),
  };
}

/** Postgres gives the fields of a jsonb back in an order of its own. */
const isSame = (was: unknown, is: unknown): boolean => was === is || canonicalWords(was) === canonicalWords(is);

function historyOf<State extends Row>(kind: Kind<State>, before: State | null, after: State) {
  const facts = (state: State) => Object.fromEntries(kind.tracks.map((name) => [name, state[name]]));
  if (kind.tracks.length === 0) return null;
  const now = facts(after);
  return before && JSON.stringify(facts(before)) === JSON.stringify(now) ? null : now;
}

type Tallied = Partial<Record<Tally, number>>;

const talliedOf = <State>(kind: Kind<State>, state: State | null): Tallied =>
  state === null ? {} : (kind.tally?.(state) ?? {});

function moved(was: Tallied, is: Tallied): object | null {
  const by = tallies
    .map((name): [Tally, number] => [name, (is[name] ?? 0) - (was[name] ?? 0)])
    .filter(([, step]) => step !== 0);
  return by.length > 0 ? Object.fromEntries(by) : null;
}

const fieldOf = (state: object | null, name: string): unknown =>
  state ? (Object.entries(state).find(([key]) => key === name)?.[1] ?? null) : null;
