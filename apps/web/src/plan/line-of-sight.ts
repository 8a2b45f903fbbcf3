/** What stands in a line of sight, from the outcome down to what is done this week. */
export type SightKind = 'outcome' | 'indicator' | 'objective' | 'measure' | 'milestone' | 'action';
export const sightKinds = ['outcome', 'indicator', 'objective', 'measure', 'milestone', 'action'] as const;

/** One thing in it, with what stands right above. */
export type Sighted = { id: string; kind: SightKind; up: readonly string[]; isOver?: boolean };

/** What shows how something goes, and is no step on the way itself. */
const isEvidence = ({ kind }: Sighted) => kind === 'indicator' || kind === 'measure';

/**
 * All that is in line with one thing, both ways: what it serves, what leads to it, and what shows how each of these goes.
 * An indicator or a measure is in line with what its outcome or its objective is, but not with others beside it.
 */
export function inLineWith(all: readonly Sighted[], id: string): Set<string> {
  const chosen = all.find((one) => one.id === id);
  if (!chosen) return new Set();
  const steps = all.filter((one) => !isEvidence(one));
  const from = isEvidence(chosen) ? chosen.up : [id];
  const spine = new Set([...above(steps, from), ...below(steps, from)]);
  const evidence = all.filter(
    (one) => isEvidence(one) && (one.kind !== chosen.kind || one.id === id) && one.up.some((host) => spine.has(host)),
  );
  return new Set([id, ...spine, ...evidence.map((one) => one.id)]);
}

function above(steps: readonly Sighted[], from: readonly string[]): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const up of steps.find((one) => one.id === id)?.up ?? []) found.add(up);
  return found;
}

function below(steps: readonly Sighted[], from: readonly string[]): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const { id: under, up } of steps) if (up.includes(id)) found.add(under);
  return found;
}

/** What a thing lacks right below it, or above: where the line breaks. What is over lacks nothing. */
export type Break = 'noIndicator' | 'noObjective' | 'noOutcome' | 'noMeasure' | 'noStep' | 'showsNothing' | 'noAction';

export function breaksOf(all: readonly Sighted[], { id, kind, up, isOver }: Sighted): Break[] {
  if (isOver) return [];
  const has = (...kinds: SightKind[]) => all.some((one) => kinds.includes(one.kind) && one.up.includes(id));
  const missing: Record<SightKind, [Break, boolean][]> = {
    outcome: [
      ['noIndicator', !has('indicator')],
      ['noObjective', !has('objective')],
    ],
    indicator: [],
    objective: [
      ['noOutcome', up.length === 0],
      ['noMeasure', !has('measure')],
      ['noStep', !has('milestone', 'action')],
    ],
    measure: [['showsNothing', up.length === 0]],
    milestone: [['noAction', !has('action')]],
    action: [],
  };
  return missing[kind].filter(([, isMissing]) => isMissing).map(([which]) => which);
}
