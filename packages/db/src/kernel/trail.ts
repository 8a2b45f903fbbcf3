import type { Action, Actor, Change, Decision, Kind, Tally } from '@trivet/domain';
import { personalFields, tallies } from '@trivet/domain';
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

type Row = { id: string; partnershipId?: string };

/** Writes what a change leaves behind beside its row: audit entry, event, outbox, history and rollup, in one statement. */
export async function leaveTrail<State extends Row>(
  { tx, actor, action, decision, requestId, via }: Origin,
  kind: Kind<State>,
  change: Change<State>,
): Promise<void> {
  const { before, after, event } = change;
  await tx.client.query({
    name: 'record_change',
    text: 'select app.record_change($1)',
    values: [
      JSON.stringify({
        at: decision.at,
        personId: actor.kind === 'person' ? actor.personId : null,
        job: actor.kind === 'job' ? actor.name : null,
        via,
        requestId,
        action,
        subject: kind.subject,
        subjectId: after.id,
        partnershipId: after.partnershipId ?? null,
        type: event.type,
        payload: event.payload,
        ...differences(kind, before, after),
        history: historyOf(kind, before, after),
        tally: tallyOf(kind, before, after),
      }),
    ],
  });
}

const keptByTheRow = new Set(['version', 'createdAt', 'updatedAt', 'workspaceId', 'partnershipId']);

/** [before, after] of each field that changed: facts apart from the words a person typed. */
function differences<State extends Row>(kind: Kind<State>, before: State | null, after: State) {
  const words = new Set(personalFields(kind.schema));
  const changed = Object.entries(after)
    .map(([name, value]) => [name, [fieldOf(before, name), value]] as const)
    .filter(([name, [was, is]]) => !keptByTheRow.has(name) && JSON.stringify(was) !== JSON.stringify(is));
  return {
    facts: Object.fromEntries(changed.filter(([name]) => !words.has(name))),
    words: Object.fromEntries(changed.filter(([name]) => words.has(name))),
  };
}

function historyOf<State extends Row>(kind: Kind<State>, before: State | null, after: State) {
  const facts = (state: State) => Object.fromEntries(kind.tracks.map((name) => [name, state[name]]));
  if (kind.tracks.length === 0) return null;
  const now = facts(after);
  return before && JSON.stringify(facts(before)) === JSON.stringify(now) ? null : now;
}

function tallyOf<State extends Row>(kind: Kind<State>, before: State | null, after: State) {
  if (!kind.tally) return null;
  const was = before ? kind.tally(before) : {};
  const is = kind.tally(after);
  const moved = tallies
    .map((name): [Tally, number] => [name, (is[name] ?? 0) - (was[name] ?? 0)])
    .filter(([, by]) => by !== 0);
  return moved.length > 0 ? Object.fromEntries(moved) : null;
}

const fieldOf = (state: object | null, name: string): unknown =>
  state ? (Object.entries(state).find(([key]) => key === name)?.[1] ?? null) : null;
