import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { CommandContext } from '../kernel/handlers.ts';
import { editOneRisk } from '../risks/edit-risk.ts';
import { ownerFields } from '../risks/owner-fields.ts';
import { raiseRisks } from '../risks/raise-risk.ts';
import { reviewOneRisk } from '../risks/review-risk.ts';
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

type KnownRisk = Awaited<ReturnType<typeof db.readAllRisks>>[number];

/** The register of risks as an import reads and writes it. */
export const importingRisks: Importing = {
  columns: domain.riskColumns,
  letter: 'R',
  pointers: {
    ...Object.fromEntries(domain.riskColumns.map(({ name }) => [name, name])),
    leadPartnerId: 'leadPartnerName',
    ownerPersonId: 'ownerName',
    objectiveId: 'objectiveReference',
    likelihood: 'residualLikelihood',
    impact: 'residualImpact',
  },
  prepare,
  create: (context, partnershipId, deeds) => {
    const drafts = deeds.flatMap(({ body }) => ((body as Body).does === 'raise' ? [(body as Raise).draft] : []));
    return raiseRisks(context.acting('risk.raise'), partnershipOf(partnershipId), drafts);
  },
  update: (context, { body }) => update(context, body as Update),
  load: (context, ids) => context.risks.loadAll(ids),
  restore,
  remove: async ({ risks }, ids) => {
    const gone = await risks.loadAll(ids);
    await risks.removeAll(
      gone.map((before) => ({
        before,
        event: { type: 'risk.withdrawn', payload: { from: domain.standingOf(before) } },
      })),
    );
  },
};

/** What a row of risks comes to. */
type Body = Raise | Update;
type Raise = { does: 'raise'; draft: domain.RiskDraft };
type Update = {
  does: 'change';
  risk: KnownRisk;
  patch: domain.RiskPatch | null;
  assessment: domain.RiskAssessment | null;
};

async function prepare({ tx, actor, decision, partnershipId }: Reader): Promise<Prepared> {
  const within = { workspaceId: actor.workspaceId, partnershipId: partnershipOf(partnershipId), today: decision.today };
  const place = await db.readSheetPlace(tx, within);
  const matrix = await db.readRiskMatrix(tx, actor.workspaceId);
  const risks = await db.readAllRisks(tx, within);
  const byId = new Map(risks.map((risk) => [risk.id, risk]));
  const { partners, people } = namedIn(place);
  const { likelihoodLabels, impactLabels } = matrix;
  const leads = risks.map(({ leadPartnerId: id, leadPartnerName: name }) => ({ id, name }));
  const owners = risks.map(({ ownerPersonId: id, ownerName: name }) => ({ id, name }));
  return {
    columns: domain.riskColumns,
    reading: {
      partners: alsoNamed(partners, leads),
      people: alsoNamed(people, owners),
      risks: [],
      series: [],
      plan: quoted((await db.readPlanReferences(tx, within)).filter(({ kind }) => kind === 'objective')),
      levels: levelsOf(likelihoodLabels, impactLabels),
      says: {},
    },
    known: risks.map(knownOf),
    plan: (values, known, fileName) => {
      const scoring = { ...decision, matrix };
      const risk = known && byId.get(known.id);
      return risk
        ? planChange({ risk, values, fileName, scoring, actor })
        : planRaising({ values, place, scoring, actor });
    },
  };
}

const levelsOf = (likelihood: readonly string[], impact: readonly string[]) =>
  Object.fromEntries(
    (['inherent', 'residual', 'target'] as const).flatMap((which) => [
      [`${which}Likelihood`, likelihood],
      [`${which}Impact`, impact],
    ]),
  );

const knownOf = (risk: KnownRisk): Known => ({
  id: risk.id,
  reference: risk.reference,
  title: risk.title,
  version: risk.version,
  values: {
    ...Object.fromEntries(domain.riskColumns.map(({ name }) => [name, risk[name as keyof KnownRisk]])),
    leadPartnerName: risk.leadPartnerId,
    ownerName: risk.ownerPersonId,
    objectiveReference: risk.objectiveId,
  },
});

type Raising = { values: Values; place: db.SheetPlace; scoring: domain.ScoringDecision; actor: domain.Person };

function planRaising({ values, place, scoring, actor }: Raising): Deed {
  if (!domain.can(actor, 'risk.raise')) throw db.mayNot('risk.raise');
  if (values['status'] === 'closed' || values['status'] === 'materialised')
    throw domain.cannotBe('/status', 'ended', 'it has ended. Leave the row out, or let its status be Open');
  const draft = draftFrom(values);
  const asked = { partnerId: draft.leadPartnerId, personId: draft.ownerPersonId ?? null };
  const owner = ownerFor(place, asked, ownerFields);
  const nowhere = { id: actor.personId, workspaceId: actor.workspaceId, partnershipId: actor.personId, number: 1 };
  domain.raiseRisk(draft, { ...nowhere, owner, takenOn: false }, scoring);
  return { id: null, version: null, body: { does: 'raise', draft } satisfies Body };
}

function draftFrom(values: Values): domain.RiskDraft {
  const { residualLikelihood, residualImpact, leadPartnerName, ownerName, objectiveReference, ...plain } = values;
  const named = Object.entries(plain).filter(([name, value]) => name in domain.RiskFields.shape && value !== null);
  const draft = domain.RiskDraft.safeParse({
    ...Object.fromEntries(named),
    likelihood: residualLikelihood,
    impact: residualImpact,
    leadPartnerId: leadPartnerName,
    ownerPersonId: ownerName ?? null,
    objectiveId: objectiveReference ?? null,
  });
  if (!draft.success) throw brokenBy(draft.error.issues);
  return draft.data;
}

type Changing = {
  risk: KnownRisk;
  values: Values;
  fileName: string;
  scoring: domain.ScoringDecision;
  actor: domain.Person;
};

/** Plain fields are edited, the current score is reviewed: as by hand, and with what both refuse. */
function planChange({ risk, values, fileName, scoring, actor }: Changing): Deed {
  if (values['status'] !== undefined && values['status'] !== risk.status)
    throw domain.cannotBe('/status', 'by_hand', `close or reopen ${risk.reference} itself: an import does not`);
  const patch = patchFrom(values, risk);
  const assessment = assessmentFrom(values, risk, { fileName, scoring });
  const held = domain.riskKind.heldBy(risk);
  let state: domain.Risk = domain.Risk.parse(withoutNames(risk));
  if (patch) {
    if (!domain.can(actor, 'risk.edit', held)) throw db.mayNot('risk.edit');
    const leadsPartnerIds = actor.standing?.leadsPartnerIds ?? [];
    state = domain.editRisk(state, patch, { ...scoring, leadsPartnerIds }).after;
  }
  if (assessment) {
    if (!domain.can(actor, 'risk.review', held)) throw db.mayNot('risk.review');
    domain.reviewRisk(state, assessment, scoring);
  }
  return { id: risk.id, version: risk.version, body: { does: 'change', risk, patch, assessment } satisfies Body };
}

const withoutNames = ({ reference: _r, ownerName: _o, leadPartnerName: _l, ...risk }: KnownRisk) => risk;

function patchFrom(values: Values, risk: KnownRisk): domain.RiskPatch | null {
  const named: Record<string, unknown> = {
    ...values,
    leadPartnerId: values['leadPartnerName'],
    ownerPersonId: values['ownerName'],
    objectiveId: values['objectiveReference'],
  };
  const differing = Object.entries(named).filter(
    ([name, value]) => name in domain.RiskFields.shape && value !== undefined && value !== Reflect.get(risk, name),
  );
  if (differing.length === 0) return null;
  const patch = domain.RiskPatch.safeParse(Object.fromEntries(differing));
  if (!patch.success) throw brokenBy(patch.error.issues);
  return patch.data;
}

function assessmentFrom(
  { residualLikelihood, residualImpact, nextReviewOn }: Values,
  risk: KnownRisk,
  { fileName, scoring }: Pick<Changing, 'fileName' | 'scoring'>,
): domain.RiskAssessment | null {
  const likelihood = residualLikelihood === undefined ? risk.residualLikelihood : Number(residualLikelihood);
  const impact = residualImpact === undefined ? risk.residualImpact : Number(residualImpact);
  if (likelihood === risk.residualLikelihood && impact === risk.residualImpact) return null;
  const note = `Imported from ${fileName}`;
  const ownDay =
    typeof nextReviewOn === 'string' && nextReviewOn !== risk.nextReviewOn && nextReviewOn >= scoring.today;
  const read = domain.RiskAssessment.safeParse({
    likelihood,
    impact,
    note,
    reason: note,
    ...(ownDay && { nextReviewOn }),
  });
  if (!read.success) throw brokenBy(read.error.issues);
  return read.data;
}

async function update(context: CommandContext, { risk, patch, assessment }: Update) {
  let { version } = risk;
  if (patch) {
    const editing = context.acting('risk.edit', version);
    ({ version } = await editOneRisk(editing, await editing.risks.find(risk.id), patch));
  }
  if (assessment) ({ version } = await reviewOneRisk(context.acting('risk.review', version), risk.id, assessment));
  return { id: risk.id, version };
}

async function restore(context: CommandContext, id: string, before: object): Promise<void> {
  const { risks, decision, newId, tx, actor } = context;
  const risk = await risks.load(id);
  const restored = await risks.save(domain.takeBackRisk(risk, domain.Risk.parse(before)));
  if (restored.score === risk.score && restored.light === risk.light) return;
  const scoring = { ...decision, matrix: await db.readRiskMatrix(tx, actor.workspaceId) };
  const line = domain.reviewOf(restored, { reason: '' }, { id: newId(), ...scoring });
  await db.keepRiskReview(tx, restored, { ...line, note: 'An import was undone' });
}
