import { as, type Scene, type Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The workspace chases some kinds of thing in its own way. */
export const tellReminders = (scene: Scene): Step[] =>
  (scene.story.reminders ?? []).map(({ on, ...body }) => ({
    on: scene.stage.calendar.day(on),
    tell: () => {
      const { reminderRules } = as(scene.stage, scene.story.administrator);
      return reminderRules.set({ params: { workspaceId: scene.workspaceId }, body }, { ifMatch: 0 });
    },
  }));

/** A partnership differs from its workspace. */
export const tellOverrides = (here: PartnershipScene): Step[] =>
  (here.story.reminders ?? []).map(({ on, ...body }) => ({
    on: here.day(on),
    tell: () => {
      const { partnershipReminders } = here.as(here.story.coordinator);
      return partnershipReminders.set({ params: { partnershipId: here.partnershipId }, body }, { ifMatch: 0 });
    },
  }));
