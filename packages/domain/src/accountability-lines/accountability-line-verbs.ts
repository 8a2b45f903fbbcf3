import { type Change, type Decision, decide } from '../kernel/change.ts';
import { assertAllows, always, type Guards } from '../kernel/guards.ts';
import { type Kind, merged } from '../kernel/kind.ts';
import { cannotBe } from '../kernel/refusal.ts';
import {
  type AccountabilityEnding,
  AccountabilityLine,
  type AccountabilityLineDraft,
  type AccountabilityLineEvent,
  type AccountabilityLinePatch,
  AccountabilityTerms,
  dimensionOf,
} from './accountability-line.ts';
import { dueDayAfter, dueDayCovered } from './due-days.ts';

const live = ({ endedOn }: Pick<AccountabilityLine, 'endedOn'>) =>
  endedOn ? (['line_ended', 'This line has ended. Draft another to go on.'] as const) : null;
const upwards = (line: AccountabilityLine) =>
  live(line) ??
  (line.dimension === 'vertical'
    ? null
    : (['not_vertical', 'Only a line from a partner upwards has a private detail.'] as const));
const owing = (line: AccountabilityLine) =>
  live(line) ??
  (line.agreedOn === null
    ? (['not_agreed', 'Nobody owes an account before all parties have agreed.'] as const)
    : line.nextDueOn === null
      ? (['nothing_owed', 'Every account of this line has been given.'] as const)
      : null);

export const accountabilityLineGuards = {
  'accountability_line.see': always,
  'accountability_line.edit': live,
  'accountability_line.agree': live,
  'accountability_line.end': live,
  'accountability_line.read_private': always,
  'accountability_line.write_private': upwards,
  'accountability_line.give_account': owing,
} satisfies Guards<AccountabilityLine>;

const guards = accountabilityLineGuards;

export const accountabilityLineKind: Kind<AccountabilityLine> = {
  subject: 'accountability_line',
  schema: AccountabilityLine,
  guards,
  edit: { action: 'accountability_line.edit', fields: AccountabilityTerms },
  heldBy: ({ fromPartnerId, toPartnerId }) => ({
    partnerId: fromPartnerId,
    partyPartnerIds: [fromPartnerId, toPartnerId].filter((id) => id !== null),
  }),
  tracks: ['nextDueOn', 'agreedOn', 'endedOn', 'terms'],
};

type LineChange = Change<AccountabilityLine, AccountabilityLineEvent>;
type Place = { id: string; workspaceId: string; partnershipId: string; number: number };

/** @throws Refusal `unprocessable` naming the end that cannot be, or a day out of order */
export function draftAccountabilityLine(
  draft: AccountabilityLineDraft,
  place: Place,
  { at, today }: Decision,
): LineChange {
  const dimension = dimensionOf[draft.answersTo];
  const line: AccountabilityLine = {
    ...place,
    ...draft,
    dimension,
    startsOn: draft.startsOn ?? earlier(today, draft.firstDueOn),
    nextDueOn: draft.firstDueOn,
    terms: 1,
    agreedOn: null,
    lastAccountOn: null,
    privateEditions: 0,
    endedOn: null,
    endingReason: '',
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  const { answersTo, fromPartnerId, toPartnerId } = line;
  const payload = { dimension, answersTo, fromPartnerId, toPartnerId };
  return decide(AccountabilityLine, null, line, { type: 'accountability_line.drafted', payload });
}

/**
 * Changes what was agreed: every party of this line is asked again, and nobody of any other. What changes nothing asks
 * nobody.
 * @throws Refusal `rule_broken` once it has ended, `unprocessable` where nothing changes or days are out of order
 */
export function editAccountabilityLine(line: AccountabilityLine, patch: AccountabilityLinePatch): LineChange {
  assertAllows(guards, 'accountability_line.edit', line);
  const after = merged(line, patch);
  const fields = Object.keys(patch).filter((field) => Reflect.get(after, field) !== Reflect.get(line, field));
  if (fields.length === 0) throw cannotBe('', 'nothing_changes', 'Nothing of this is new. Change something first.');
  const terms = line.terms + 1;
  const again = { ...after, terms, nextDueOn: nextDueOf(line, after) };
  const event = { type: 'accountability_line.edited' as const, payload: { fields, terms } };
  return decide(AccountabilityLine, line, again, event);
}

/** All parties have agreed for the first time: from now on its accounts are owed. */
export function bringIntoForce(line: AccountabilityLine, { today }: Decision): LineChange {
  const event = { type: 'accountability_line.came_into_force' as const, payload: { on: today } };
  return decide(AccountabilityLine, line, { ...line, agreedOn: today }, event);
}

/** The private detail is written elsewhere; the line knows how often, and its two parties are asked again. */
export function notePrivateDetail(line: AccountabilityLine): LineChange {
  assertAllows(guards, 'accountability_line.write_private', line);
  const edition = line.privateEditions + 1;
  const after = { ...line, privateEditions: edition, terms: line.terms + 1 };
  const event = { type: 'accountability_line.private_written' as const, payload: { edition } };
  return decide(AccountabilityLine, line, after, event);
}

export function endAccountabilityLine(
  line: AccountabilityLine,
  { reason }: AccountabilityEnding,
  { today }: Decision,
): LineChange {
  assertAllows(guards, 'accountability_line.end', line);
  const event = { type: 'accountability_line.ended' as const, payload: { on: today } };
  return decide(AccountabilityLine, line, { ...line, endedOn: today, endingReason: reason, nextDueOn: null }, event);
}

/** An account for one of its days has been given: what is owed next is the day after it. */
export function dischargeLine(line: AccountabilityLine, dueOn: string, givenOn: string): LineChange {
  const nextDueOn = dueDayAfter(line, dueOn);
  const event = { type: 'accountability_line.discharged' as const, payload: { dueOn, nextDueOn } };
  return decide(AccountabilityLine, line, { ...line, nextDueOn, lastAccountOn: givenOn }, event);
}

/** What is owed next after its days have changed: nothing that was discharged already is owed again. */
function nextDueOf(before: AccountabilityLine, after: AccountabilityLine): string | null {
  const { cadence, firstDueOn, endsOn, lastAccountOn } = after;
  const moved = cadence !== before.cadence || firstDueOn !== before.firstDueOn || endsOn !== before.endsOn;
  if (!moved) return before.nextDueOn;
  const settled = lastAccountOn === null ? null : dueDayCovered({ ...after, nextDueOn: firstDueOn }, lastAccountOn);
  return settled === null ? firstDueOn : dueDayAfter(after, settled);
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
