import type { Step } from './stage.ts';
import type { ActionEntry, ActionStory, OrganisationKey, PersonKey } from './story.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** Every action is raised by the coordinator; its owner says how it goes, unless another is named. */
export function tellActions(here: PartnershipScene): Step[] {
  return here.story.actions.flatMap((story) => {
    const action: Told = { here, story, id: '', version: 0 };
    return [
      { on: here.day(story.raised), tell: () => raise(action) },
      ...(story.log ?? []).map((entry) => ({ on: here.day(entry.on), tell: () => tell(action, entry), crowd: 'log' })),
    ];
  });
}

type Told = { here: PartnershipScene; story: ActionStory; id: string; version: number };

async function raise(action: Told): Promise<void> {
  const { here, story } = action;
  const { owner, partner = organisationOf(here, owner), raised: _raised, due, risk, log: _log, ...rest } = story;
  const { helpers = [], waitsFor = [], serves, takenAt, ...said } = rest;
  const { id, version } = await here.as(here.story.coordinator).actions.raise({
    params: { partnershipId: here.partnershipId },
    body: {
      ...said,
      ownerPartnerId: here.partners.of(partner),
      ownerPersonId: owner && here.scene.people.of(owner),
      dueOn: due && here.day(due),
      agendaItemId: takenAt ? here.agenda.of(takenAt) : null,
      riskId: risk ? here.risks.of(`${risk}`) : null,
      objectiveId: serves?.startsWith('O') ? here.plan.of(serves) : null,
      milestoneId: serves?.startsWith('M') ? here.plan.of(serves) : null,
      helperPersonIds: helpers.map((person) => here.scene.people.of(person)),
      waitsForIds: waitsFor.map((number) => here.actions.of(`${number}`)),
    },
  });
  here.actions.note(`${here.story.actions.indexOf(story) + 1}`, id);
  Object.assign(action, { id, version });
}

async function tell(action: Told, entry: ActionEntry): Promise<void> {
  // Its minutes have gone out since: it was agreed by them.
  if (action.story.takenAt) action.version = await versionOf(action);
  const { version } = await say(action, entry);
  action.version = version;
}

async function versionOf({ here, story, id: actionId }: Told): Promise<number> {
  const { actions } = here.as(story.owner ?? here.story.coordinator);
  const { version } = await actions.get({ params: { partnershipId: here.partnershipId, actionId } });
  return version;
}

function say(told: Told, entry: ActionEntry) {
  const { here, story, id: actionId, version: ifMatch } = told;
  const { actions } = here.as(entry.by ?? story.owner ?? here.story.coordinator);
  const one = { params: { partnershipId: here.partnershipId, actionId } };
  if ('done' in entry)
    return actions.complete({ ...one, body: { note: entry.done, evidence: entry.evidence ?? '' } }, { ifMatch });
  if ('news' in entry) return actions.note({ ...one, body: { note: entry.news } });
  if ('stopped' in entry) return actions.cease({ ...one, body: { reason: entry.stopped } }, { ifMatch });
  if ('dueMovesTo' in entry) return actions.edit({ ...one, body: { dueOn: here.day(entry.dueMovesTo) } }, { ifMatch });
  if ('percent' in entry) {
    const { percent, note, paused, worse = null } = entry;
    return actions.progress(
      { ...one, body: { status: paused ? 'blocked' : 'in_progress', percent, note, worse } },
      { ifMatch },
    );
  }
  return ask(told, entry);
}

type Question = Exclude<
  ActionEntry,
  { percent: number } | { news: string } | { done: string } | { stopped: string } | { dueMovesTo: string }
>;

/** What people ask of each other about an action, and answer. */
function ask({ here, story, id: actionId, version: ifMatch }: Told, entry: Question) {
  const { actions } = here.as(entry.by ?? story.owner ?? here.story.coordinator);
  const one = { params: { partnershipId: here.partnershipId, actionId } };
  if ('verified' in entry) return actions.verify({ ...one, body: { note: entry.verified } }, { ifMatch });
  if ('sentBack' in entry) return actions.sendBack({ ...one, body: { reason: entry.sentBack } }, { ifMatch });
  if ('asksFor' in entry) {
    const body = { dueOn: here.day(entry.asksFor), reason: entry.because };
    return actions.askForDate({ ...one, body }, { ifMatch });
  }
  if ('grantsDate' in entry)
    return actions.answerDateRequest({ ...one, body: { granted: true, words: entry.grantsDate } }, { ifMatch });
  if ('escalated' in entry) return actions.escalate({ ...one, body: { words: entry.escalated } });
  const { answered: words, passUp = false } = entry;
  return actions.answerEscalation({ ...one, body: { words, passUp } }, { ifMatch });
}

function organisationOf({ scene, story }: PartnershipScene, owner: PersonKey | null): OrganisationKey {
  const organisation = owner && scene.story.people[owner]?.organisation;
  if (!organisation) throw new Error(`An action of ${story.is.name} has no partner`);
  return organisation;
}
