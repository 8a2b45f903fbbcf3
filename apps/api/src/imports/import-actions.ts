import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { editOneAction } from '../actions/edit-action.ts';
import { ownerFields } from '../actions/owner-fields.ts';
import { raiseActions } from '../actions/raise-action.ts';
import { saveSaid } from '../actions/save-update.ts';
import type { CommandContext } from '../kernel/handlers.ts';
import { alsoNamed, brokenBy, namedIn, ownerFor, quoted } from './import-lists.ts';
import {
  type Deed,
  type Importing,
  type Known,
  type Prepared,
  type Reader,
  type Values,
  partnershipOf,
} from './importing.ts';

type KnownAction = Awaited<ReturnType<typeof db.readAllActions>>[number];

/** The list of actions as an import reads and writes it. */
export const importingActions: Importing = {
  columns: domain.actionColumns,
  letter: 'A',
  pointers: {
    ...Object.fromEntries(domain.actionColumns.map(({ name }) => [name, name])),
    ownerPartnerId: 'ownerPartnerName',
    ownerPersonId: 'ownerName',
    riskId: 'riskReference',
    objectiveId: 'servesReference',
    milestoneId: 'servesReference',
    note: 'lastNote',
    reason: 'lastNote',
    evidence: 'status',
  },
  prepare,
  create,
  update: (context, { body }) => update(context, body as Update),
  load: (context, ids) => context.actions.loadAll(ids),
  restore,
  remove: async ({ actions }, ids) => {
    const gone = await actions.loadAll(ids);
    await actions.removeAll(gone.map((before) => ({ before, event: { type: 'action.withdrawn', payload: {} } })));
  },
};

/** What is said of an action beside its fields: how it goes, that it is done, or why it stops. */
type Said = { status: 'agreed' | 'in_progress' | 'blocked' | 'done' | 'ceased'; percent: number; note: string };
type Body = Raise | Update;
type Raise = { does: 'raise'; draft: domain.ActionDraft; said: Said | null };
type Update = { does: 'change'; action: KnownAction; patch: domain.ActionPatch | null; said: Said | null };

async function prepare({ tx, actor, decision, partnershipId }: Reader): Promise<Prepared> {
  const within = { workspaceId: actor.workspaceId, partnershipId: partnershipOf(partnershipId), today: decision.today };
  const place = await db.readSheetPlace(tx, within);
  const actions = await db.readAllActions(tx, within);
  const risks = await db.readAllRisks(tx, within);
  const plan = await db.readPlanReferences(tx, within);
  const byId = new Map(actions.map((action) => [action.id, action]));
  const { partners, people } = namedIn(place);
  const leads = actions.map(({ ownerPartnerId: id, ownerPartnerName: name }) => ({ id, name }));
  const owners = actions.map(({ ownerPersonId: id, ownerName: name }) => ({ id, name }));
  return {
    columns: domain.actionColumns,
    reading: {
      partners: alsoNamed(partners, leads),
      people: alsoNamed(people, owners),
      risks: quoted(risks),
      series: [],
      plan: quoted(plan.map(({ kind, id, reference }) => ({ id: `${kind} ${id}`, reference }))),
      levels: {},
      says: {},
    },
    known: actions.map(knownOf),
    plan: (values, known, fileName) => {
      const action = known && byId.get(known.id);
      const planning = { values, fileName, decision, actor };
      return action ? planChange(action, planning) : planRaising(place, planning);
    },
  };
}

const knownOf = (action: KnownAction): Known => ({
  id: action.id,
  reference: action.reference,
  title: action.title,
  version: action.version,
  values: {
    ...Object.fromEntries(domain.actionColumns.map(({ name }) => [name, action[name as keyof KnownAction]])),
    ownerPartnerName: action.ownerPartnerId,
    ownerName: action.ownerPersonId,
    riskReference: action.riskId,
    servesReference: servedBy(action),
  },
});

/** What an action serves, in one word: its kind and its id. */
const servedBy = ({ objectiveId, milestoneId }: KnownAction): string | null =>
  milestoneId ? `milestone ${milestoneId}` : objectiveId && `objective ${objectiveId}`;

/** The same as the fields of an action; nothing where the file says nothing of it. */
function servesIn({ servesReference: serves }: Values) {
  if (serves === undefined) return {};
  const [kind, id = null] = String(serves ?? '').split(' ');
  return { objectiveId: kind === 'objective' ? id : null, milestoneId: kind === 'milestone' ? id : null };
}

type Planning = { values: Values; fileName: string; decision: domain.Decision; actor: domain.Person };

function planRaising(place: db.SheetPlace, { values, fileName, decision, actor }: Planning): Deed {
  if (!domain.can(actor, 'action.raise')) throw db.mayNot('action.raise');
  const draft = draftFrom(values);
  const asked = { partnerId: draft.ownerPartnerId, personId: draft.ownerPersonId ?? null };
  const owner = ownerFor(place, asked, ownerFields);
  const nowhere = { id: actor.personId, workspaceId: actor.workspaceId, partnershipId: actor.personId, number: 1 };
  const raised = domain.raiseAction(draft, { ...nowhere, owner }, decision).after;
  const said = saidIn(values, raised, fileName);
  if (said) saying(raised, said, decision);
  return { id: null, version: null, body: { does: 'raise', draft, said } satisfies Body };
}

function draftFrom({ ownerPartnerName, ownerName, riskReference, ...plain }: Values): domain.ActionDraft {
  const named = Object.entries(plain).filter(([name, value]) => name in domain.ActionFields.shape && value !== null);
  const draft = domain.ActionDraft.safeParse({
    ...Object.fromEntries(named),
    ...(ownerPartnerName && { ownerPartnerId: ownerPartnerName }),
    ownerPersonId: ownerName ?? null,
    riskId: riskReference ?? null,
    ...servesIn(plain),
  });
  if (!draft.success) throw brokenBy(draft.error.issues);
  return draft.data;
}

/** Null when the file says nothing that the action does not say already. */
function saidIn(values: Values, action: domain.ActionRecord, fileName: string): Said | null {
  const status = (values['status'] ?? action.status) as domain.ActionStatus;
  const noted = values['lastNote'] !== undefined && values['lastNote'] !== '' && values['lastNote'] !== action.lastNote;
  const percent =
    values['percent'] === undefined || values['percent'] === null ? action.percent : Number(values['percent']);
  if (status === action.status && percent === action.percent && !noted) return null;
  if (status === 'proposed' || status === 'verified') {
    if (status === action.status && percent === action.percent)
      return { status: 'agreed', percent: 0, note: noteIn(values) };
    throw domain.cannotBe(
      '/status',
      'by_hand',
      `an import does not set an action to ${status}: use Agreed, In progress, Blocked, Done or Stopped`,
    );
  }
  const note = noted ? noteIn(values) : `Imported from ${fileName}`;
  const begun = status === 'in_progress' || status === 'blocked';
  return { status, percent: begun ? Math.min(percent, 99) : 0, note };
}

const noteIn = ({ lastNote }: Values): string => String(lastNote ?? '');

/** By the verb that a person would use. */
function saying(action: domain.ActionRecord, { status, percent, note }: Said, decision: domain.Decision) {
  if (status === 'done') {
    const completion = { note, evidence: action.evidence, verifierPersonId: null };
    return { change: domain.completeAction(action, completion, decision), kind: 'completed' as const };
  }
  if (status === 'ceased')
    return { change: domain.ceaseAction(action, { reason: note }, decision), kind: 'ceased' as const };
  const { worseLight: light, worseReason: reason } = action;
  const progress = { status, percent, note, worse: light && { light, reason } };
  return { change: domain.progressAction(action, progress, decision), kind: 'progress' as const };
}

function planChange(action: KnownAction, { values, fileName, decision, actor }: Planning): Deed {
  const patch = patchFrom(values, action);
  const said = saidIn(values, action, fileName);
  const held = domain.actionKind.heldBy(action);
  const may = (needed: domain.Action) => {
    if (!domain.can(actor, needed, held)) throw db.mayNot(needed);
  };
  let state: domain.ActionRecord = domain.ActionRecord.parse(withoutNames(action));
  if (patch) {
    may('action.edit');
    if (domain.movesDueAgain(state, patch)) may('action.move_due_again');
    state = domain.editAction(state, patch).after;
  }
  if (said) {
    may(rightTo(said));
    saying(state, said, decision);
  }
  return { id: action.id, version: action.version, body: { does: 'change', action, patch, said } satisfies Body };
}

const withoutNames = ({ reference: _r, ownerName: _o, ownerPartnerName: _p, ...action }: KnownAction) => action;

const rightTo = ({ status }: Said): domain.Action =>
  status === 'done' ? 'action.complete' : status === 'ceased' ? 'action.cease' : 'action.progress';

function patchFrom(values: Values, action: KnownAction): domain.ActionPatch | null {
  const { ownerPartnerName, ownerName, riskReference, ...plain } = values;
  const named: Record<string, unknown> = {
    ...plain,
    ownerPartnerId: ownerPartnerName,
    ownerPersonId: ownerName,
    riskId: riskReference,
    ...servesIn(values),
  };
  const differing = Object.entries(named).filter(
    ([name, value]) => name in domain.ActionFields.shape && value !== undefined && value !== Reflect.get(action, name),
  );
  if (differing.length === 0) return null;
  const patch = domain.ActionPatch.safeParse(Object.fromEntries(differing));
  if (!patch.success) throw brokenBy(patch.error.issues);
  return patch.data;
}

async function create(context: CommandContext, partnershipId: string | null, deeds: readonly Deed[]) {
  const bodies = deeds.flatMap(({ body }) => ((body as Body).does === 'raise' ? [body as Raise] : []));
  const raising = context.acting('action.raise');
  const raised = await raiseActions(
    raising,
    partnershipOf(partnershipId),
    bodies.map(({ draft }) => draft),
  );
  const told: domain.ActionRecord[] = [];
  for (const [n, action] of raised.entries()) told.push(await say(context, action, bodies[n]?.said ?? null));
  return told;
}

async function update(context: CommandContext, { action: known, patch, said }: Update) {
  const editing = context.acting('action.edit', known.version);
  const action = await editing.actions.find(known.id);
  return say(context, patch ? await editOneAction(editing, action, patch) : action, said);
}

async function say(context: CommandContext, action: domain.ActionRecord, said: Said | null) {
  if (!said) return action;
  const { change, kind } = saying(action, said, context.decision);
  return saveSaid(context.acting(rightTo(said)), change, { kind });
}

async function restore(context: CommandContext, id: string, before: object): Promise<void> {
  const action = await context.actions.load(id);
  const change = domain.takeBackEdit(action, domain.ActionRecord.parse(before));
  await saveSaid(context, change, { kind: 'taken_back', note: '' });
}
