import { as, type Scene, type Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The administrator offers agendas to all partnerships. */
export const tellAgendaTemplates = (scene: Scene): Step[] =>
  (scene.story.agendaTemplates ?? []).map(({ on, is }) => ({
    on: scene.stage.calendar.day(on),
    tell: () => {
      const { workspaceAgendaTemplates } = as(scene.stage, scene.story.administrator);
      return workspaceAgendaTemplates.add({ params: { workspaceId: scene.workspaceId }, body: is });
    },
  }));

/** A coordinator keeps the partnership's own. */
export const tellOwnTemplates = (here: PartnershipScene): Step[] =>
  (here.story.agendaTemplates ?? []).map(({ on, is }) => ({
    on: here.day(on),
    tell: () => {
      const { agendaTemplates } = here.as(here.story.coordinator);
      return agendaTemplates.add({ params: { partnershipId: here.partnershipId }, body: is });
    },
  }));
