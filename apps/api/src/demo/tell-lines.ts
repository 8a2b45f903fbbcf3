import { addDays } from '@trivet/domain';
import type { Step } from './stage.ts';
import type { LineStory } from './line-story.ts';
import type { OrganisationKey, PersonKey } from './story.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The coordinator drafts each line, each party agrees within the week, and accounts are given as the story tells. */
export function tellLines(here: PartnershipScene): Step[] {
  return (here.story.lines ?? []).flatMap((story) => {
    const told: Told = { here, story, lineId: '' };
    const on = here.day(story.on);
    return [
      { on, tell: () => draft(told), crowd: 'lines' },
      { on: addDays(on, 3), tell: () => agree(told), crowd: 'agreements' },
      ...(story.stays ? [{ on: here.day(story.stays.on), tell: () => keepBoth(told, story.stays?.reason ?? '') }] : []),
      ...(story.given ?? []).map((account) => ({ on: here.day(account.on), tell: () => give(told, account.evidence) })),
    ];
  });
}

type Told = { here: PartnershipScene; story: LineStory; lineId: string };

async function draft(told: Told): Promise<void> {
  const { here, story } = told;
  const { about, whatFor, means, form = '', cadence, firstDue, consequence = '', to } = story;
  const objectiveId = story.objective ? here.plan.of(story.objective) : null;
  const terms = { about, whatFor, means, form, cadence, consequence, firstDueOn: here.day(firstDue), objectiveId };
  const fromPartnerId = story.from && here.partners.of(story.from);
  const params = { partnershipId: here.partnershipId };
  const body = { ...terms, fromPartnerId, ...(await endOf(here, to)), ...(await restingOn(here, story.restsOn)) };
  const line = await here.as(here.story.coordinator).accountabilityLines.draft({ params, body });
  told.lineId = line.id;
  if (!story.confided || !story.from) return;
  const lead = leadOf(here, story.from);
  const writing = { params: { ...params, lineId: line.id }, body: { words: story.confided } };
  await here.as(lead).accountabilityLines.writePrivate(writing, { ifMatch: line.version });
}

async function endOf(here: PartnershipScene, to: LineStory['to']) {
  if (to === 'governing_body') return { answersTo: to };
  if ('partner' in to) return { answersTo: 'partner', toPartnerId: here.partners.of(to.partner) } as const;
  if ('source' in to) return { answersTo: 'resource_source', bodyName: to.source } as const;
  const params = { partnershipId: here.partnershipId };
  const { items } = await here.as(here.story.coordinator).contributions.list({ params });
  const found = items.find(({ outcomeCode }) => outcomeCode === to.outcome);
  if (!found) throw new Error(`${here.story.is.name} does not contribute to ${to.outcome}`);
  return { answersTo: 'sro', contributionId: found.id } as const;
}

async function restingOn(here: PartnershipScene, restsOn: LineStory['restsOn']) {
  if (!restsOn) return {};
  const [number, sectionKey] = restsOn;
  const params = { partnershipId: here.partnershipId };
  const { items } = await here.as(here.story.coordinator).agreements.list({ params });
  const agreement = items.find((one) => one.number === number);
  if (!agreement) throw new Error(`${here.story.is.name} has no agreement ${number} yet`);
  return { agreementId: agreement.id, sectionKey };
}

/** What the parties of a line are known by: who answers, what for, and who has not agreed yet. */
type Agreed = { here: PartnershipScene; story: Pick<LineStory, 'from' | 'whatFor' | 'notYet'>; lineId: string };

/** One after the other: whoever agrees last brings it into force. */
export async function agree({ here, story, lineId }: Agreed): Promise<void> {
  const params = { partnershipId: here.partnershipId, lineId };
  const { version, parties } = await here.as(here.story.coordinator).accountabilityLines.get({ params });
  const left = (story.notYet ?? []).map((key) => here.partners.of(key));
  for (const { party, partnerId, name } of parties.filter((one) => !left.includes(one.partnerId ?? ''))) {
    const partner = keyOf(here, partnerId) ?? story.from;
    const who = party === 'sro' ? sroOf(here) : partner && leadOf(here, partner);
    if (!who) throw new Error(`In the demo's story nobody can agree to ${story.whatFor} for ${name}`);
    const outside = party === 'body' && { signatoryName: 'The clerk' };
    const capacity = { partner: 'Partner lead', body: 'Clerk to the board', sro: 'Senior Responsible Owner' }[party];
    const body = { party, partnerId, capacity, ...outside };
    await here.as(who).accountabilityLines.agree({ params, body }, { ifMatch: version });
  }
}

async function give({ here, story, lineId }: Told, evidence: string): Promise<void> {
  const params = { partnershipId: here.partnershipId, lineId };
  const calls = here.as(story.from ? leadOf(here, story.from) : here.story.coordinator).accountabilityLines;
  const { version } = await calls.get({ params });
  const means = story.means === 'progress_report' ? 'report' : story.means;
  await calls.giveAccount({ params, body: { means, evidence } }, { ifMatch: version });
}

/** The coordinator settles that the line stays, and so does each that asks the same. */
async function keepBoth({ here, lineId }: Told, reason: string): Promise<void> {
  const { accountability } = here.as(here.story.coordinator);
  const params = { partnershipId: here.partnershipId };
  const { clashes } = await accountability.get({ params });
  for (const clash of clashes.filter((one) => lineId === one.keepLineId || lineId === one.lineId)) {
    const { keepLineId, keepTerms, terms } = clash;
    await accountability.keepBoth({ params, body: { keepLineId, keepTerms, lineId: clash.lineId, terms, reason } });
  }
}

/** Who leads for a partner. */
export function leadOf({ story }: PartnershipScene, partner: OrganisationKey): PersonKey {
  const seat = story.seats.find((one) => one.role === 'partner_lead' && one.partner === partner);
  if (!seat) throw new Error(`In the demo's story nobody leads for ${partner}`);
  return seat.person;
}

const keyOf = ({ story, partners }: PartnershipScene, partnerId: string | null): OrganisationKey | undefined =>
  story.partners.find(({ organisation }) => partnerId !== null && partners.of(organisation) === partnerId)
    ?.organisation;

const sroOf = ({ story, scene }: PartnershipScene): PersonKey | undefined =>
  scene.story.owners.find(({ outcome }) => story.contributions.some((one) => one.outcome === outcome))?.person;
