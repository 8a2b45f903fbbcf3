import { packPresets } from '@trivet/domain';
import { as, type Scene, type Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** A pack for a board that met; a worker makes it when the demo starts, of the day on which it was asked for. */
export const tellPacks = (scene: Scene): Step[] =>
  (scene.story.boardPacks ?? []).map(({ on, asker, title, preset }) => ({
    on: scene.stage.calendar.day(on),
    tell: () =>
      as(scene.stage, asker).boardPacks.ask({
        params: { workspaceId: scene.workspaceId },
        body: { title, sections: [...packPresets[preset]] },
      }),
  }));

/** The late work of all partnerships as a workbook that a worker makes when the demo starts. */
export const tellReportFiles = (scene: Scene): Step[] =>
  (scene.story.reportFiles ?? []).map(({ on, asker }) => ({
    on: scene.stage.calendar.day(on),
    tell: () => as(scene.stage, asker).deviations.askForFile({ params: { workspaceId: scene.workspaceId } }),
  }));

/** A whole partnership as one archive that a worker makes when the demo starts. */
export function tellCopies(here: PartnershipScene): Step[] {
  const { copiedOn, coordinator } = here.story;
  if (copiedOn === undefined) return [];
  const tell = () => here.as(coordinator).partnershipCopies.ask({ params: { partnershipId: here.partnershipId } });
  return [{ on: here.day(copiedOn), tell }];
}
