import type { PledgeDeliveryStory, PledgeStory } from './pledge-story.ts';
import type { Step } from './stage.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The coordinator writes down what partners promise and what comes of it; their leads stand by it, or withdraw it. */
export function tellPledges(here: PartnershipScene): Step[] {
  return (here.story.plan?.pledges ?? []).flatMap((story) => pledgeSteps(here, story));
}

function pledgeSteps(here: PartnershipScene, story: PledgeStory): Step[] {
  const { confirmed, withdrawn, deliveries } = story;
  let pledgeId = '';
  const one = () => ({ partnershipId: here.partnershipId, pledgeId });
  const version = async () => (await here.as(here.story.coordinator).pledges.get({ params: one() })).version;
  const add = async () => {
    pledgeId = await addPledge(here, story);
  };
  const confirm = async () => {
    const ifMatch = await version();
    if (confirmed) await here.as(confirmed.by).pledges.confirm({ params: one() }, { ifMatch });
  };
  const withdraw = async () => {
    const [ifMatch, body] = [await version(), { reason: withdrawn?.reason ?? '' }];
    if (withdrawn) await here.as(withdrawn.by).pledges.withdraw({ params: one(), body }, { ifMatch });
  };
  return [
    { on: here.day(story.on), tell: add },
    ...(confirmed ? [{ on: here.day(confirmed.on), tell: confirm }] : []),
    ...deliveries.flatMap((delivery) => deliverySteps(here, delivery, one)),
    ...(withdrawn ? [{ on: here.day(withdrawn.on), tell: withdraw }] : []),
  ];
}

async function addPledge(here: PartnershipScene, story: PledgeStory): Promise<string> {
  const { title, kind, quantity = null, unit = '', pounds, rhythm, condition } = story;
  const { id } = await here.as(here.story.coordinator).pledges.add({
    params: { partnershipId: here.partnershipId },
    body: {
      title,
      kind,
      quantity,
      unit,
      rhythm,
      condition,
      partnerId: here.partners.of(story.partner),
      value: inPence(pounds),
      startsOn: here.day(story.startsOn),
      endsOn: here.day(story.endsOn),
    },
  });
  return id;
}

const inPence = (pounds: number | undefined) => (pounds === undefined ? null : pounds * 100);

function deliverySteps(
  here: PartnershipScene,
  { on, quantity, pounds, evidence, wrong }: PledgeDeliveryStory,
  one: () => { partnershipId: string; pledgeId: string },
): Step[] {
  const { coordinator } = here.story;
  const deliver = async () => {
    const body = { deliveredOn: here.day(on), quantity: quantity ?? null, value: inPence(pounds), evidence };
    await here.as(coordinator).pledges.deliver({ params: one(), body });
  };
  const takeBack = async () => {
    const { pledges } = here.as(coordinator);
    const { items } = await pledges.listDeliveries({ params: one() });
    const deliveryId = items[0]?.id ?? '';
    const body = { reason: wrong?.reason ?? '' };
    await pledges.takeBack({ params: { ...one(), deliveryId }, body }, { ifMatch: 1 });
  };
  return [{ on: here.day(on), tell: deliver }, ...(wrong ? [{ on: here.day(wrong.on), tell: takeBack }] : [])];
}
