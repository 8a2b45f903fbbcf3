import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { keepTargets, standingPoints } from '../series/series-context.ts';
import { representMeasure } from './read-measures.ts';

export const addMeasure = command(contract.measures.add, async ({ params: { partnershipId }, body }, context) => {
  const { tx, actor, measures, decision, newId } = context;
  if (!domain.can(actor, 'measure.create', { partnerId: body.partnerId })) throw db.mayNot('measure.create');
  const within = { workspaceId: actor.workspaceId, partnershipId };
  await assertPartners(context, within, body);
  await assertHere(context, within, body.evidenceOf);
  const number = await db.nextNumber(tx, within, 'measure');
  const measure = await measures.save(domain.addMeasure(body, { id: newId(), ...within, number }, decision));
  await db.setEvidence(tx, measure, body.evidenceOf);
  await keepTargets(context, 'measure', { seriesId: measure.id, partnershipId, series: measure, because: '' });
  return representMeasure(context, { partnershipId, measureId: measure.id });
});

export const editMeasure = command(contract.measures.edit, async ({ params, body }, context) => {
  const measure = await context.measures.find(params.measureId);
  await assertPartners(context, measure, body);
  await assertHere(context, measure, body.evidenceOf ?? []);
  const standing = await standingPoints(context, 'measure', measure.id);
  await context.measures.save(domain.editMeasure(measure, standing, body, context.decision));
  if (body.evidenceOf) await db.setEvidence(context.tx, measure, body.evidenceOf);
  return representMeasure(context, params);
});

type Named = Pick<domain.MeasurePatch, 'partnerId' | 'collectedByPartnerId'>;

/** @throws Refusal `unprocessable` when a partner that is named is not here, or not any more */
async function assertPartners({ tx }: CommandContext, within: db.Within, named: Named): Promise<void> {
  for (const field of ['partnerId', 'collectedByPartnerId'] as const) {
    const partnerId = named[field];
    if (partnerId && !(await db.holdPartner(tx, within, partnerId)))
      throw domain.cannotBe(`/${field}`, 'not_a_partner', 'Choose one of the partners');
  }
}

/** @throws Refusal `unprocessable` naming what it is to show and is not of this partnership */
async function assertHere(
  { tx }: CommandContext,
  within: db.Within,
  evidenceOf: readonly domain.EvidenceOf[],
): Promise<void> {
  if (evidenceOf.length === 0) return;
  const here = await db.readWhatIsHere(tx, within, evidenceOf);
  const at = evidenceOf.findIndex(({ id }) => !here.has(id));
  const what = evidenceOf[at];
  if (what) throw domain.cannotBe(`/evidenceOf/${at}/id`, 'not_here', notHere[what.kind]);
}

const notHere = {
  objective: 'Choose an objective of this partnership',
  criterion: 'Choose a criterion of this partnership',
  agreement: 'Choose an agreement of this partnership',
};
