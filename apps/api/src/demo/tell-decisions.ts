import type { DecisionRepresentation } from '@trivet/contract';
import type { PositionDraft } from '@trivet/domain';
import type { DecisionRuleStory, DecisionStory, Said } from './decision-story.ts';
import type { ItemKey } from './meeting-story.ts';
import type { Step } from './stage.ts';
import type { OrganisationKey } from './story.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The partners agree how they decide, and decide: at meetings as the coordinator writes it down, and between them. */
export function tellDecisions(here: PartnershipScene): Step[] {
  const { decisionRule, decisions = [] } = here.story;
  const ids = new Map<string, string>();
  return [
    ...(decisionRule ? [{ on: here.day(decisionRule.on), tell: () => agreeRule(here, decisionRule) }] : []),
    ...decisions.flatMap((story) => (story.at ? meetingSteps(here, story, story.at) : proposalSteps(here, story, ids))),
  ];
}

async function agreeRule(here: PartnershipScene, { is }: DecisionRuleStory): Promise<void> {
  const { decisions } = here.as(here.story.coordinator);
  const params = { partnershipId: here.partnershipId };
  const { terms, version } = await decisions.rule({ params });
  await decisions.setRule({ params, body: { ...terms, ...is } }, { ifMatch: version });
}

/** What it says of itself, either way. */
const fieldsOf = (here: PartnershipScene, story: DecisionStory) => ({
  title: story.title,
  words: story.words ?? '',
  why: story.why ?? '',
  consulted: story.consulted ?? '',
  options: [...(story.options ?? [])],
  amount: story.pounds === undefined ? null : { amount: story.pounds * 100, currency: 'GBP' as const },
  reviewOn: story.reviewOn ? here.day(story.reviewOn) : null,
  method: story.method,
});

function meetingSteps(here: PartnershipScene, story: DecisionStory, at: ItemKey): Step[] {
  const record = async () => {
    const { decisions, meetings } = here.as(here.story.coordinator);
    const params = { partnershipId: here.partnershipId };
    const [held] = (await meetings.list({ params, query: { status: 'minuted', sort: '-startsAt', limit: '1' } })).items;
    const one = { ...params, meetingId: held?.id ?? '' };
    const itemId = here.agenda.of(at);
    const positions = positionsOf(here, story).map(([, position]) => position);
    const { as, reason } = story;
    await decisions.record({ params: one, body: { ...fieldsOf(here, story), itemId, positions, as, reason } });
  };
  return [{ on: here.day(story.on), tell: record }];
}

/** Ids by title: a later one may take the place of an earlier one. */
function proposalSteps(here: PartnershipScene, story: DecisionStory, ids: Map<string, string>): Step[] {
  const { settled, ratified, withdrawn } = story;
  const one = () => ({ partnershipId: here.partnershipId, decisionId: ids.get(story.title) ?? '' });
  const propose = async () => {
    const supersedesId = story.replaces === undefined ? null : ids.get(story.replaces);
    const closesOn = story.closesOn && here.day(story.closesOn);
    const body = { ...fieldsOf(here, story), supersedesId, closesOn };
    const { id } = await here
      .as(story.by ?? here.story.coordinator)
      .decisions.propose({ params: { partnershipId: here.partnershipId }, body });
    ids.set(story.title, id);
    for (const [by, position] of positionsOf(here, story))
      await here.as(by).decisions.takePosition({ params: one(), body: position });
  };
  const steps: Step[] = [{ on: here.day(story.on), tell: propose }];
  if (settled) steps.push({ on: here.day(settled.on), tell: () => settle(here, settled, one()) });
  if (ratified) steps.push({ on: here.day(ratified.on), tell: () => ratify(here, ratified, one()) });
  if (withdrawn) steps.push({ on: here.day(withdrawn.on), tell: () => withdraw(here, withdrawn, one()) });
  return steps;
}

type One = { partnershipId: string; decisionId: string };

async function settle(
  here: PartnershipScene,
  { by, outcome }: NonNullable<DecisionStory['settled']>,
  params: One,
): Promise<void> {
  const { decisions } = here.as(by);
  const { version } = await decisions.get({ params });
  await decisions.settle({ params, body: { as: 'taken', outcome } }, { ifMatch: version });
}

async function ratify(
  here: PartnershipScene,
  { allBut = [] }: NonNullable<DecisionStory['ratified']>,
  params: One,
): Promise<void> {
  const { voices }: DecisionRepresentation = await here.as(here.story.coordinator).decisions.get({ params });
  const waiting = new Set(allBut.map((organisation) => here.partners.of(organisation)));
  for (const [partnerId, person] of leadsOf(here)) {
    const owes = voices.find((voice) => voice.partnerId === partnerId)?.position?.ratification === 'owed';
    const body = { partnerId, answer: 'ratified' as const, words: '' };
    if (owes && !waiting.has(partnerId)) await here.as(person).decisions.ratify({ params, body });
  }
}

async function withdraw(
  here: PartnershipScene,
  { reason }: NonNullable<DecisionStory['withdrawn']>,
  params: One,
): Promise<void> {
  const { decisions } = here.as(here.story.coordinator);
  const { version } = await decisions.get({ params });
  await decisions.withdraw({ params, body: { reason } }, { ifMatch: version });
}

/** Who leads for which partner. */
const leadsOf = (here: PartnershipScene) =>
  here.story.seats.flatMap(({ person, role, partner }) =>
    role === 'partner_lead' && partner ? [[here.partners.of(partner), person, partner] as const] : [],
  );

/** Each organisation's position, with who gives it. */
const positionsOf = (here: PartnershipScene, { says = {}, others }: DecisionStory) =>
  leadsOf(here).flatMap(([partnerId, person, partner]) => {
    const said = sayingOf(says, partner) ?? others;
    if (said === undefined) return [];
    const [stance, reason = ''] = typeof said === 'string' ? [said] : said;
    return [[person, { partnerId, stance, reason } satisfies PositionDraft] as const];
  });

const sayingOf = (says: NonNullable<DecisionStory['says']>, partner: OrganisationKey): Said | undefined =>
  says[partner];
