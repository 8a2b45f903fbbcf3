import { foundWorkspace } from '@trivet/db';
import { issueLink } from '../auth/links.ts';
import { openBrowser } from './browser.ts';
import { as, names, type Scene, type Stage, type Step } from './stage.ts';
import type { OrganisationKey, OrganisationStory, PersonKey, PersonStory, WorkspaceStory } from './story.ts';
import { tellFrameworkVersions } from './tell-framework-versions.ts';
import { tellPartnership } from './tell-partnership.ts';
import { tellPacks, tellReportFiles } from './tell-packs.ts';
import { tellServiceAccounts } from './tell-service-accounts.ts';
import { tellWebhooks } from './tell-webhooks.ts';
import { tellReminders } from './tell-reminders.ts';
import { tellAgendaTemplates } from './tell-agenda-templates.ts';
import { tellIndicators } from './tell-series.ts';

/** All that is done in a workspace, from its founding on. */
export function tellWorkspace(stage: Stage, story: WorkspaceStory): Step[] {
  const scene: Scene = {
    stage,
    story,
    workspaceId: '',
    people: names('person'),
    organisations: names('organisation'),
    outcomes: names('outcome'),
    risks: names('risk'),
  };
  const { administrator, owners, organisationLeads } = story;
  const others = entriesOf<PersonKey, PersonStory>(story.people).filter(([key]) => key !== administrator);
  const on = stage.calendar.day(story.foundedOn);
  const all = (crowd: string, tellings: Step['tell'][]): Step[] => tellings.map((tell) => ({ on, tell, crowd }));
  return [
    { on, tell: () => found(scene) },
    ...all(
      'organisations',
      entriesOf(story.organisations).map(
        ([key, is]) =>
          () =>
            addOrganisation(scene, key, is),
      ),
    ),
    ...all(
      'people',
      others.map(
        ([key, is]) =>
          () =>
            invite(scene, key, is),
      ),
    ),
    { on, tell: () => describeAdministrator(scene) },
    { on, tell: () => takeOutcomes(scene) },
    ...all(
      'owners',
      owners.map((owner) => () => appointOwner(scene, owner)),
    ),
    ...all(
      'leads',
      organisationLeads.map((lead) => () => appointLead(scene, lead)),
    ),
    ...tellReminders(scene),
    ...tellAgendaTemplates(scene),
    ...tellIndicators(scene),
    ...tellFrameworkVersions(scene),
    ...story.partnerships.flatMap((partnership) => tellPartnership(scene, partnership)),
    ...tellPacks(scene),
    ...tellReportFiles(scene),
    ...tellServiceAccounts(scene),
    ...tellWebhooks(scene),
  ];
}

async function found(scene: Scene): Promise<void> {
  const { stage, story } = scene;
  const { name, slug, nation, administrator } = story;
  const { name: theirName, email } = personOf(story, administrator);
  const founding = { name, slug, nation, administrator: { name: theirName, email } };
  const { workspaceId, administratorId } = await foundWorkspace(stage.workerUrl, founding);
  scene.workspaceId = workspaceId;
  await join(scene, administrator, { personId: administratorId, invitedByPersonId: null });
}

async function addOrganisation(scene: Scene, key: OrganisationKey, body: OrganisationStory): Promise<void> {
  const { stage, story, workspaceId, organisations } = scene;
  const { id } = await as(stage, story.administrator).organisations.add({ params: { workspaceId }, body });
  organisations.note(key, id);
}

async function invite(scene: Scene, key: PersonKey, { organisation, roles = [], ...profile }: PersonStory) {
  const { stage, story, workspaceId, people, organisations } = scene;
  const organisationId = organisation && organisations.of(organisation);
  const body = { ...profile, organisationId, roles: ['member' as const, ...roles] };
  const { id: personId } = await as(stage, story.administrator).people.invite({ params: { workspaceId }, body });
  await join(scene, key, { personId, invitedByPersonId: people.of(story.administrator) });
}

/** An operator founds a workspace with a name and an address; the rest they say themself. */
async function describeAdministrator({ stage, story, workspaceId, people, organisations }: Scene): Promise<void> {
  const { people: calls } = as(stage, story.administrator);
  const { jobTitle, organisation } = personOf(story, story.administrator);
  const params = { workspaceId, personId: people.of(story.administrator) };
  const { version } = await calls.get({ params });
  const body = { jobTitle, organisationId: organisation && organisations.of(organisation) };
  await calls.edit({ params, body }, { ifMatch: version });
}

/** Follows the link that a letter would have brought: with the demo's password, or from the account that is there. */
async function join(
  { stage, people }: Scene,
  person: PersonKey,
  invitation: { personId: string; invitedByPersonId: string | null },
): Promise<void> {
  const { app, browsers, password } = stage;
  const link = await issueLink(app.auth.db, app.config.publicOrigin, { purpose: 'invitation', ...invitation });
  const known = browsers.get(person);
  const browser = known ?? openBrowser(app);
  const token = link.split('#token=')[1] ?? '';
  await browser.auth.acceptInvitation({ params: {}, body: { token, ...(!known && { password }) } });
  browsers.set(person, browser);
  people.note(person, invitation.personId);
}

async function takeOutcomes({ stage, story, workspaceId, outcomes }: Scene): Promise<void> {
  const { items } = await as(stage, story.administrator).outcomes.addTemplate({ params: { workspaceId } });
  for (const { id, code } of items) outcomes.note(code, id);
}

type OwnerStory = WorkspaceStory['owners'][number];

async function appointOwner({ stage, story, workspaceId, outcomes, people }: Scene, { person, outcome }: OwnerStory) {
  const { outcomes: calls } = as(stage, story.administrator);
  const params = { workspaceId, outcomeId: outcomes.of(outcome) };
  await calls.appointSro({ params, body: { personId: people.of(person) } }, { ifMatch: 1 });
}

type LeadStory = WorkspaceStory['organisationLeads'][number];

async function appointLead({ stage, story, workspaceId, organisations, people }: Scene, lead: LeadStory) {
  const params = { workspaceId, organisationId: organisations.of(lead.organisation) };
  const call = { params, body: { personId: people.of(lead.person) } };
  await as(stage, story.administrator).organisations.appointLead(call, { ifMatch: 1 });
}

function personOf({ people }: WorkspaceStory, key: PersonKey): PersonStory {
  const person = people[key];
  if (!person) throw new Error(`The demo's story has no ${key}`);
  return person;
}

/** The keys of a story's record are those its type names. */
const entriesOf = <Key extends string, Value>(record: Readonly<Partial<Record<Key, Value>>>): [Key, Value][] =>
  Object.entries(record) as [Key, Value][];
