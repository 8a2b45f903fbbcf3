import { addDays } from '@trivet/domain';
import type { EntryStory, MoneyStory } from './plan-story.ts';
import type { Step } from './stage.ts';
import { agree } from './tell-lines.ts';
import type { PartnershipScene } from './tell-partnership.ts';

type Told = { here: PartnershipScene; streams: Map<number, string>; lines: Map<number, string> };

/** The coordinator keeps the money: what comes in, what it is set aside for, what is spent, and what was entered wrongly. */
export function tellMoney(here: PartnershipScene): Step[] {
  const { streams = [], lines = [], entries = [] } = here.story.plan?.money ?? {};
  const told: Told = { here, streams: new Map(), lines: new Map() };
  return [
    ...streams.flatMap((story, at) => [
      { on: here.day(story.on), tell: () => addStream(told, story, at + 1) },
      ...(story.reports
        ? [{ on: addDays(here.day(story.on), 3), tell: () => agreeToReport(told, story, at + 1) }]
        : []),
    ]),
    ...lines.map((story, at) => ({ on: here.day(story.on), tell: () => addLine(told, story, at + 1) })),
    ...entries.flatMap((story) => entrySteps(told, story)),
  ];
}

async function addStream({ here, streams }: Told, story: MoneyStory['streams'][number], number: number): Promise<void> {
  const { on: _on, holder, pounds, startsOn, endsOn, reports, ...said } = story;
  const params = { partnershipId: here.partnershipId };
  const { fundingStreams } = here.as(here.story.coordinator);
  const days = { startsOn: here.day(startsOn), endsOn: here.day(endsOn) };
  const body = { ...said, ...days, holderPartnerId: here.partners.of(holder), amount: pounds * 100 };
  const { id, version } = await fundingStreams.add({ params, body });
  streams.set(number, id);
  if (!reports) return;
  const reporting = { ...reports, firstDueOn: here.day(reports.firstDueOn) };
  await fundingStreams.setReporting({ params: { ...params, streamId: id }, body: reporting }, { ifMatch: version });
}

/** Who holds the money and who gives it agree to how it is accounted for. */
async function agreeToReport(
  { here, streams }: Told,
  { holder, reports }: MoneyStory['streams'][number],
  number: number,
): Promise<void> {
  const params = { partnershipId: here.partnershipId };
  const { items } = await here.as(here.story.coordinator).fundingStreams.list({ params });
  const lineId = items.find(({ id }) => id === streams.get(number))?.accountabilityLineId ?? '';
  await agree({ here, story: { from: holder, whatFor: reports?.whatFor ?? '' }, lineId });
}

async function addLine(
  { here, streams, lines }: Told,
  { stream, serves, pounds, forecast, partner, title, on: _on }: MoneyStory['lines'][number],
  number: number,
): Promise<void> {
  const { id } = await here.as(here.story.coordinator).budgetLines.add({
    params: { partnershipId: here.partnershipId },
    body: {
      title,
      streamId: streams.get(stream) ?? '',
      objectiveId: serves.startsWith('O') ? here.plan.of(serves) : null,
      milestoneId: serves.startsWith('M') ? here.plan.of(serves) : null,
      amount: pounds * 100,
      forecast: forecast ? forecast * 100 : null,
      partnerId: here.partners.of(partner),
    },
  });
  lines.set(number, id);
}

function entrySteps({ here, lines }: Told, { on, line, pounds, what, evidence, wrong }: EntryStory): Step[] {
  let expenditureId = '';
  const params = () => ({ partnershipId: here.partnershipId });
  const { coordinator } = here.story;
  const enter = async () => {
    const body = { budgetLineId: lines.get(line) ?? '', spentOn: here.day(on), amount: pounds * 100, what, evidence };
    expenditureId = (await here.as(coordinator).expenditures.enter({ params: params(), body })).id;
  };
  const takeBack = async () => {
    const body = { reason: wrong?.reason ?? '' };
    await here.as(coordinator).expenditures.reverse({ params: { ...params(), expenditureId }, body }, { ifMatch: 1 });
  };
  return [{ on: here.day(on), tell: enter }, ...(wrong ? [{ on: here.day(wrong.on), tell: takeBack }] : [])];
}
