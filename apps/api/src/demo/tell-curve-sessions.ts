import type { CurveSessionStory, IdeaStory } from './curve-session-story.ts';
import type { Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The coordinator writes down what was said at each sitting; what is taken up becomes an action. */
export const tellCurveSessions = (here: PartnershipScene): Step[] =>
  (here.story.curveSessions ?? []).map((story) => ({ on: here.day(story.on), tell: () => hold(here, story) }));

async function hold(
  here: PartnershipScene,
  { indicator, story, whatWorks, researchAgenda, parts, ideas }: CurveSessionStory,
) {
  const { curveSessions } = here.as(here.story.coordinator);
  const params = { partnershipId: here.partnershipId };
  const session = await curveSessions.open({ params, body: { indicatorId: await indicatorOf(here, indicator) } });
  const one = { ...params, curveSessionId: session.id };
  await curveSessions.write({ params: one, body: { story, whatWorks, researchAgenda } }, { ifMatch: session.version });
  for (const { words, ...who } of parts) {
    const named = 'partner' in who ? { partnerId: here.partners.of(who.partner) } : { prospectName: who.prospect };
    await curveSessions.namePart({ params: one, body: { ...named, words } });
  }
  for (const idea of ideas) await propose(here, one, idea);
}

async function propose(
  here: PartnershipScene,
  params: { partnershipId: string; curveSessionId: string },
  { takenUpBy, ...idea }: IdeaStory,
): Promise<void> {
  const { curveSessions } = here.as(here.story.coordinator);
  const { ideas } = await curveSessions.propose({ params, body: idea });
  const proposed = ideas.at(-1);
  if (!takenUpBy || !proposed) return;
  const { partner, person, due } = takenUpBy;
  const ownerPersonId = here.scene.people.of(person);
  const body = { ownerPartnerId: here.partners.of(partner), ownerPersonId, dueOn: here.day(due) };
  await curveSessions.choose({ params: { ...params, ideaId: proposed.id }, body }, { ifMatch: proposed.version });
}

async function indicatorOf({ as, scene, story }: PartnershipScene, title: string): Promise<string> {
  const params = { workspaceId: scene.workspaceId };
  const { items } = await as(story.coordinator).indicators.list({ params, query: { q: title } });
  const [found] = items;
  if (!found) throw new Error(`The demo’s story has no indicator ${title} yet`);
  return found.id;
}
