import type { Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The coordinator shares the ways to look at the registers that meetings ask for. */
export const tellViews = (here: PartnershipScene): Step[] =>
  here.story.views.map(({ on, ...body }) => ({
    on: here.day(on),
    tell: async () => {
      await here.as(here.story.coordinator).savedViews.share({ params: { partnershipId: here.partnershipId }, body });
    },
  }));
