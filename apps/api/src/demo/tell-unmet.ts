import type { UnmetStep } from '@trivet/domain';
import type { Step } from './stage.ts';
import type { OrganisationKey, PersonKey, StoryDay } from './story.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** A part that a partner does not keep, and the steps that were taken, the coordinator's where nobody else is named. */
export type UnmetStory = {
  on: StoryDay;
  partner: OrganisationKey;
  what: string;
  log: readonly ({ on: StoryDay; by?: PersonKey; words: string } & (
    | { step: UnmetStep; nextBy: StoryDay }
    | { step: null }
  ))[];
};

export function tellUnmet(here: PartnershipScene): Step[] {
  return (here.story.unmet ?? []).flatMap((story) => {
    const place = () => ({ partnershipId: here.partnershipId });
    const told = { unmetId: '' };
    const open = async () => {
      const body = { partnerId: here.partners.of(story.partner), what: story.what };
      told.unmetId = (await here.as(here.story.coordinator).unmetResponsibilities.open({ params: place(), body })).id;
    };
    const goOn = async ({ by = here.story.coordinator, words, ...entry }: UnmetStory['log'][number]) => {
      const { unmetResponsibilities } = here.as(by);
      const one = { params: { ...place(), ...told } };
      if (entry.step === null) return unmetResponsibilities.reply({ ...one, body: { words } });
      const { version } = await unmetResponsibilities.get(one);
      const body = { step: entry.step, words, nextBy: here.day(entry.nextBy) };
      return unmetResponsibilities.takeStep({ ...one, body }, { ifMatch: version });
    };
    return [
      { on: here.day(story.on), tell: open },
      ...story.log.map((entry) => ({ on: here.day(entry.on), tell: () => goOn(entry) })),
    ];
  });
}
