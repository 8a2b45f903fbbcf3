import type { Step } from './stage.ts';
import type { ReviewStory, RiskStory } from './story.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** Every risk is raised by the coordinator; its owner reviews and closes it. */
export function tellRisks(here: PartnershipScene): Step[] {
  return here.story.risks.flatMap((story, index) => {
    const risk: Told = { here, story, number: `${index + 1}`, version: 0 };
    return [
      { on: here.day(story.raised), tell: () => raise(risk) },
      ...(story.reviews ?? []).map((seen) => ({
        on: here.day(seen.on),
        tell: () => review(risk, seen),
        crowd: 'reviews',
      })),
      ...(story.closed
        ? [{ on: here.day(story.closed.on), tell: () => close(risk, story.closed?.because ?? '') }]
        : []),
    ];
  });
}

type Told = { here: PartnershipScene; story: RiskStory; number: `${number}`; version: number };

async function raise(risk: Told): Promise<void> {
  const { here, story, number } = risk;
  const { lead, owner, raised: _raised, inherent, first, target, reviews: _reviews, closed: _closed, ...said } = story;
  const { id, version } = await here.as(here.story.coordinator).risks.raise({
    params: { partnershipId: here.partnershipId },
    body: {
      ...said,
      leadPartnerId: here.partners.of(lead),
      ownerPersonId: here.scene.people.of(owner),
      likelihood: first[0],
      impact: first[1],
      inherentLikelihood: inherent[0],
      inherentImpact: inherent[1],
      ...(target && { targetLikelihood: target[0], targetImpact: target[1] }),
    },
  });
  here.risks.note(number, id);
  risk.version = version;
}

async function review(risk: Told, { cell, note, because = '', nextOn }: ReviewStory): Promise<void> {
  const { here, story } = risk;
  const body = {
    likelihood: cell[0],
    impact: cell[1],
    note,
    reason: because,
    ...(nextOn && { nextReviewOn: here.day(nextOn) }),
  };
  const reviewed = await here.as(story.owner).risks.review({ params: paramsOf(risk), body }, { ifMatch: risk.version });
  risk.version = reviewed.version;
}

async function close(risk: Told, reason: string): Promise<void> {
  const call = { params: paramsOf(risk), body: { reason } };
  await risk.here.as(risk.story.owner).risks.close(call, { ifMatch: risk.version });
}

const paramsOf = ({ here, number }: Told) => ({ partnershipId: here.partnershipId, riskId: here.risks.of(number) });
