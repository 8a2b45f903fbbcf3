import type { PartnershipScene } from './tell-partnership.ts';
import type { Step } from './stage.ts';
import { leadOf } from './tell-lines.ts';

/** Partners stand by what is expected of them; where it is worded anew they are asked again. */
export function tellAcknowledgements(here: PartnershipScene): Step[] {
  const { as, day, story } = here;
  const one = (organisation: Organisation) => ({
    params: { partnershipId: here.partnershipId, partnerId: here.partners.of(organisation) },
  });
  return story.partners.flatMap(({ organisation, acknowledgedOn, reworded }) => {
    const acknowledge = async () => {
      const { partners } = as(leadOf(here, organisation));
      const { version } = await partners.get(one(organisation));
      await partners.acknowledge(one(organisation), { ifMatch: version });
    };
    const reword = async (expectations: string) => {
      const { partners } = as(story.coordinator);
      const { version } = await partners.get(one(organisation));
      await partners.edit({ ...one(organisation), body: { expectations } }, { ifMatch: version });
    };
    return [
      ...(acknowledgedOn ? [{ on: day(acknowledgedOn), tell: acknowledge }] : []),
      ...(reworded ? [{ on: day(reworded.on), tell: () => reword(reworded.expectations) }] : []),
    ];
  });
}

type Organisation = PartnershipScene['story']['lead'];
