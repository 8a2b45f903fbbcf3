import type { Step } from './stage.ts';
import type { PartnerViewStory, ReviewStory, RiskStory } from './story.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/**
 * Every risk is raised by the coordinator and taken on by its lead's partner lead; its owner reviews and closes it, and
 * partner leads say what it would mean for them.
 */
export function tellRisks(here: PartnershipScene): Step[] {
  return here.story.risks.flatMap((story, index) => {
    const risk: Told = { here, story, number: `${index + 1}`, version: 0 };
    const { views = [], reviews = [], tolerated, happened, related, closed } = story;
    const once = (on: string | undefined, tell: () => Promise<void>): Step[] =>
      on ? [{ on: here.day(on), tell }] : [];
    return [
      { on: here.day(story.raised), tell: () => raise(risk) },
      ...takingOn(risk),
      ...views.map((view) => ({ on: here.day(view.on), tell: () => score(risk, view), crowd: 'views' })),
      ...reviews.map((seen) => ({ on: here.day(seen.on), tell: () => review(risk, seen), crowd: 'reviews' })),
      ...once(tolerated?.on, () => tolerate(risk)),
      ...once(happened?.on, () => happen(risk)),
      ...once(related?.on, () => relate(risk)),
      ...once(closed?.on, () => close(risk)),
    ];
  });
}

type Told = { here: PartnershipScene; story: RiskStory; number: `${number}`; version: number };

async function raise(risk: Told): Promise<void> {
  const { here, story, number } = risk;
  const { title, cause, event, consequence, category, scope, proximity, response, controls } = story;
  const { lead, owner, inherent, first, target, affects = [] } = story;
  const words = { title, cause, event, consequence, category, scope, proximity, response, controls };
  const { id, version } = await here.as(here.story.coordinator).risks.raise({
    params: { partnershipId: here.partnershipId },
    body: {
      ...words,
      leadPartnerId: here.partners.of(lead),
      ownerPersonId: here.scene.people.of(owner),
      likelihood: first[0],
      impact: first[1],
      inherentLikelihood: inherent[0],
      inherentImpact: inherent[1],
      affectedPartnerIds: affects.map((partner) => here.partners.of(partner)),
      ...(target && { targetLikelihood: target[0], targetImpact: target[1] }),
    },
  });
  here.risks.note(number, id);
  here.scene.risks.note(`${here.story.is.code}-${number}`, id);
  risk.version = version;
}

/** On the day it is raised, or once its lead has somebody who can say so. */
function takingOn(risk: Told): Step[] {
  const { here, story } = risk;
  const seat = here.story.seats.find(({ role, partner }) => role === 'partner_lead' && partner === story.lead);
  if (!seat || story.leadAnswers === 'not_yet') return [];
  const takeOn = async () => {
    const call = { params: paramsOf(risk), body: { answer: 'accepted' } } as const;
    const { version } = await here.as(seat.person).risks.answerAllocation(call, { ifMatch: risk.version });
    risk.version = version;
  };
  return [{ on: here.day(seat.from > story.raised ? seat.from : story.raised), tell: takeOn }];
}

async function score(risk: Told, { by, partner, on: _on, ...body }: PartnerViewStory): Promise<void> {
  const params = { ...paramsOf(risk), partnerId: risk.here.partners.of(partner) };
  await risk.here.as(by).risks.score({ params, body });
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

async function tolerate(risk: Told): Promise<void> {
  const { here, story } = risk;
  if (!story.tolerated) return;
  const { by, until, because } = story.tolerated;
  const call = { params: paramsOf(risk), body: { until: here.day(until), reason: because } };
  const { version } = await here.as(by).risks.tolerate(call, { ifMatch: risk.version });
  risk.version = version;
}

async function happen(risk: Told): Promise<void> {
  const { here, story } = risk;
  const call = { params: paramsOf(risk), body: { whatHappened: story.happened?.what ?? '' } };
  const { version } = await here.as(story.owner).risks.materialise(call, { ifMatch: risk.version });
  risk.version = version;
}

async function relate(risk: Told): Promise<void> {
  const { here, story } = risk;
  if (!story.related) return;
  const relatedRiskId = here.scene.risks.of(story.related.to);
  await here.as(story.related.by).risks.link({ params: paramsOf(risk), body: { relatedRiskId } });
}

async function close(risk: Told): Promise<void> {
  const { because: reason = '', as: kind = 'passed' } = risk.story.closed ?? {};
  const call = { params: paramsOf(risk), body: { kind, reason } } as const;
  await risk.here.as(risk.story.owner).risks.close(call, { ifMatch: risk.version });
}

const paramsOf = ({ here, number }: Told) => ({ partnershipId: here.partnershipId, riskId: here.risks.of(number) });
