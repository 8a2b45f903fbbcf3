import type { ServiceAccountStory } from './other-systems-story.ts';
import { as, type Scene, type Step } from './stage.ts';

/** Programs that read, each with a token whose secret nobody has kept. */
export const tellServiceAccounts = (scene: Scene): Step[] =>
  (scene.story.serviceAccounts ?? []).map((account) => ({
    on: scene.stage.calendar.day(account.on),
    tell: () => tellServiceAccount(scene, account),
  }));

async function tellServiceAccount(
  { stage, story, workspaceId, people }: Scene,
  told: ServiceAccountStory,
): Promise<void> {
  const { serviceAccounts } = as(stage, story.administrator);
  const lastDay = stage.calendar.day(told.lastDay);
  const { id } = await serviceAccounts.add({
    params: { workspaceId },
    body: { name: told.name, purpose: told.purpose, ownerPersonId: people.of(told.owner), lastDay },
  });
  await serviceAccounts.makeToken({
    params: { workspaceId, serviceAccountId: id },
    body: { name: told.token, scopes: ['partnerships:read', 'reports:read'], lastDay },
  });
}
