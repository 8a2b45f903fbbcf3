import type { ItemKey } from './meeting-story.ts';
import { as, names, type Names, type Scene, type Step } from './stage.ts';
import type { Browser } from './browser.ts';
import type { OrganisationKey, PartnershipStory, PartnerStory, PersonKey, SeatStory } from './story.ts';
import { tellAcknowledgements } from './tell-acknowledgements.ts';
import { tellAgreements } from './tell-agreements.ts';
import { tellActions } from './tell-actions.ts';
import { tellCurveSessions } from './tell-curve-sessions.ts';
import { tellDecisions } from './tell-decisions.ts';
import { tellLines } from './tell-lines.ts';
import { tellOwnTemplates } from './tell-agenda-templates.ts';
import { tellMeetings } from './tell-meetings.ts';
import { tellPlan } from './tell-plan.ts';
import { tellOverrides } from './tell-reminders.ts';
import { tellReports } from './tell-reports.ts';
import { tellMeasures } from './tell-series.ts';
import { tellRisks } from './tell-risks.ts';
import { tellUnmet } from './tell-unmet.ts';
import { tellCopies } from './tell-packs.ts';
import { tellViews } from './tell-views.ts';

/** A partnership while its story is told. */
export type PartnershipScene = {
  scene: Scene;
  story: PartnershipStory;
  /** Known once it is founded */
  partnershipId: string;
  partners: Names<OrganisationKey>;
  /** Risks by their number */
  risks: Names<`${number}`>;
  actions: Names<`${number}`>;
  /** The items of the meeting that was held, by what they fill themselves with */
  agenda: Names<ItemKey>;
  /** Objectives, milestones, criteria and agreements by their numbers */
  plan: Names<`${'O' | 'M' | 'C' | 'G'}${number}`>;
  as: (person: PersonKey) => Browser;
  day: (storyDay: string) => string;
};

/** All that is done in a partnership, from its founding on. */
export function tellPartnership(scene: Scene, story: PartnershipStory): Step[] {
  const here: PartnershipScene = {
    scene,
    story,
    partnershipId: '',
    partners: names('partner'),
    risks: names('risk'),
    actions: names('action'),
    agenda: names('agenda item'),
    plan: names('plan'),
    as: (person) => as(scene.stage, person),
    day: scene.stage.calendar.day,
  };
  return [
    { on: here.day(story.foundedOn), tell: () => found(here) },
    ...story.partners.map((partner) => ({
      on: here.day(partner.joined),
      tell: () => welcome(here, partner),
      crowd: 'partners',
    })),
    ...chairing(here),
    ...story.seats.map((seat) => ({ on: here.day(seat.from), tell: () => invite(here, seat), crowd: 'seats' })),
    ...supporting(here),
    ...tellAcknowledgements(here),
    ...tellLines(here),
    ...tellReports(here),
    ...tellRisks(here),
    ...tellPlan(here),
    ...tellActions(here),
    ...tellAgreements(here),
    ...tellMeasures(here),
    ...tellCurveSessions(here),
    ...tellMeetings(here),
    ...tellOwnTemplates(here),
    ...tellDecisions(here),
    ...tellUnmet(here),
    ...tellViews(here),
    ...tellOverrides(here),
    ...tellCopies(here),
  ];
}

async function found(here: PartnershipScene): Promise<void> {
  const { scene, story, day } = here;
  const { startsOn, endsOn, reviewOn, ...is } = story.is;
  const { id } = await here.as(scene.story.administrator).partnerships.create({
    params: { workspaceId: scene.workspaceId },
    body: {
      ...is,
      startsOn: startsOn ? day(startsOn) : null,
      endsOn: endsOn ? day(endsOn) : null,
      reviewOn: reviewOn ? day(reviewOn) : null,
      coordinatorPersonId: scene.people.of(story.coordinator),
      leadOrganisationId: scene.organisations.of(story.lead),
      contributions: story.contributions.map(({ outcome, ...said }) => ({
        ...said,
        outcomeId: scene.outcomes.of(outcome),
      })),
    },
  });
  here.partnershipId = id;
}

/** The lead partner is there from the founding, and is only described. */
async function welcome(
  here: PartnershipScene,
  { organisation, role, joined: _joined, acknowledgedOn: _on, reworded: _reworded, ...said }: PartnerStory,
): Promise<void> {
  const { partners: calls } = here.as(here.story.coordinator);
  const params = { partnershipId: here.partnershipId };
  const body = { ...partnerWords(said) };
  if (organisation !== here.story.lead) {
    const organisationId = here.scene.organisations.of(organisation);
    const { id } = await calls.add({ params, body: { ...body, organisationId, ...(role && { role }) } });
    return here.partners.note(organisation, id);
  }
  const [lead] = (await calls.list({ params, query: { role: 'lead' } })).items;
  if (!lead) throw new Error(`${here.story.is.name} has no lead partner`);
  await calls.edit({ params: { ...params, partnerId: lead.id }, body }, { ifMatch: lead.version });
  here.partners.note(organisation, lead.id);
}

function partnerWords({
  readiness,
  ...said
}: Omit<PartnerStory, 'organisation' | 'role' | 'joined' | 'acknowledgedOn' | 'reworded'>) {
  const { note = '', ...answers } = readiness ?? {};
  return { ...said, ready: 'yes', willing: 'yes', able: 'yes', ...answers, readinessNote: note } as const;
}

/** A chair acts for a partner, so that partner comes first. */
function chairing(here: PartnershipScene): Step[] {
  const { chair, coordinator, partners } = here.story;
  if (!chair) return [];
  const appoint = async () => {
    const { partnerships } = here.as(coordinator);
    const params = { partnershipId: here.partnershipId };
    const body = { personId: here.scene.people.of(chair.person), partnerId: here.partners.of(chair.partner) };
    const { version } = await partnerships.get({ params });
    await partnerships.appointChair({ params, body }, { ifMatch: version });
  };
  return [{ on: here.day(joinedOn(partners, chair.partner)), tell: appoint }];
}

async function invite(here: PartnershipScene, seat: SeatStory): Promise<void> {
  const { people } = here.scene;
  const { authority = 'refer_back', deputy } = seat;
  await here.as(here.story.coordinator).memberships.invite({
    params: { partnershipId: here.partnershipId },
    body: {
      personId: people.of(seat.person),
      role: seat.role,
      partnerId: seat.partner && here.partners.of(seat.partner),
      hoursPerMonth: seat.hours ?? 0,
      deputyPersonId: deputy ? people.of(deputy) : null,
      ...(typeof authority === 'string' ? { authority } : authorityUpTo(authority.upTo)),
    },
  });
}

const authorityUpTo = (pounds: number) =>
  ({ authority: 'up_to_amount', authorityLimit: { amount: pounds * 100, currency: 'GBP' } }) as const;

function supporting(here: PartnershipScene): Step[] {
  const { support, coordinator, partners } = here.story;
  if (!support) return [];
  const { givenBy, paidBy, hours, needs, arranged } = support;
  const on = [givenBy, paidBy]
    .map((partner) => joinedOn(partners, partner))
    .toSorted()
    .at(-1);
  const arrange = async () => {
    const calls = here.as(coordinator).support;
    const params = { partnershipId: here.partnershipId };
    const { version } = await calls.get({ params });
    const body = {
      givenByPartnerId: here.partners.of(givenBy),
      paidByPartnerId: here.partners.of(paidBy),
      hoursPerMonth: hours,
      trainingNeeds: needs,
      trainingArranged: arranged,
    };
    await calls.arrange({ params, body }, { ifMatch: version });
  };
  return [{ on: here.day(on ?? here.story.foundedOn), tell: arrange }];
}

function joinedOn(partners: readonly PartnerStory[], organisation: OrganisationKey): string {
  const partner = partners.find((one) => one.organisation === organisation);
  if (!partner) throw new Error(`In the demo's story, ${organisation} is no partner`);
  return partner.joined;
}
