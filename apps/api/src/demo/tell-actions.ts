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
  const { owner, partner = organisationOf(here, owner), raised: _raised, due, risk, log: _log, ...said } = story;
  const { id, version } = await here.as(here.story.coordinator).actions.raise({
    params: { partnershipId: here.partnershipId },
    body: {
      ...said,
      ownerPartnerId: here.partners.of(partner),
      ownerPersonId: owner && here.scene.people.of(owner),
      dueOn: due && here.day(due),
      riskId: risk ? here.risks.of(`${risk}`) : null,
    },
  });
  Object.assign(action, { id, version });
}

async function tell(action: Told, entry: ActionEntry): Promise<void> {
  const { version } = await say(action, entry);
  action.version = version;
}

function say({ here, story, id: actionId, version: ifMatch }: Told, entry: ActionEntry) {
  const { actions } = here.as(entry.by ?? story.owner ?? here.story.coordinator);
  const params = { partnershipId: here.partnershipId, actionId };
  if ('done' in entry) return actions.complete({ params, body: { note: entry.done } }, { ifMatch });
  if ('stopped' in entry) return actions.cease({ params, body: { reason: entry.stopped } }, { ifMatch });
  if ('dueMovesTo' in entry) return actions.edit({ params, body: { dueOn: here.day(entry.dueMovesTo) } }, { ifMatch });
  const { percent, note, paused, worse = null } = entry;
  const status = paused ? 'blocked' : 'in_progress';
  return actions.progress({ params, body: { status, percent, note, worse } }, { ifMatch });
}

function organisationOf({ scene, story }: PartnershipScene, owner: PersonKey | null): OrganisationKey {
  const organisation = owner && scene.story.people[owner]?.organisation;
  if (!organisation) throw new Error(`An action of ${story.is.name} has no partner`);
  return organisation;
}
