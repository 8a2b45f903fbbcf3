import { addDays } from '@trivet/domain';
import type { Step } from './stage.ts';
import type { ContributionStory, PersonKey } from './story.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** A report of the story: the first day of its period, when it is due, and what the partners say towards it. */
export type ToldReport = { startsOn: string; dueOn: string; contributions: readonly ContributionStory[] };

/** Each partner's lead writes and sends its part, and the coordinator signs it off or gives it back. */
export const tellContributions = (here: PartnershipScene, report: ToldReport): Step[] =>
  report.contributions.flatMap((story) => tellOne(here, report, story));

/** Where a draft stands: written so many days before the report is due. */
const draftedBefore = -10;

function tellOne(here: PartnershipScene, { startsOn, dueOn }: ToldReport, story: ContributionStory): Step[] {
  const { partner, by = leadOf(here, partner), sent, checked, ...words } = story;
  const on = addDays(dueOn, sent ?? draftedBefore);
  // Asked for when it is told: before, nothing of it is there.
  const isOf = async () => {
    const place = { partnershipId: here.partnershipId, partnerId: here.partners.of(partner) };
    return { params: { ...place, reportId: await reportOf(here, startsOn) } };
  };
  const write = async () => {
    const { reportContributions } = here.as(by);
    const of = await isOf();
    const { version } = await reportContributions.get(of);
    const written = await reportContributions.write({ ...of, body: words }, { ifMatch: version });
    if (sent !== null) await reportContributions.send(of, { ifMatch: written.version });
  };
  const check = async () => {
    const { reportContributions } = here.as(here.story.coordinator);
    const of = await isOf();
    const { version } = await reportContributions.get(of);
    const dueAgain = addDays(here.scene.stage.calendar.lastDay, 14);
    if (checked === 'signed_off') await reportContributions.signOff(of, { ifMatch: version });
    else if (checked)
      await reportContributions.return(
        { ...of, body: { comments: [...checked], dueOn: dueAgain } },
        { ifMatch: version },
      );
  };
  return [{ on, tell: write }, ...(checked ? [{ on: addDays(on, 1), tell: check }] : [])];
}

async function reportOf(here: PartnershipScene, periodStartsOn: string): Promise<string> {
  const { reports } = here.as(here.story.coordinator);
  const { partnershipId } = here;
  const [found] = (await reports.list({ params: { partnershipId }, query: { periodStartsOn } })).items;
  if (!found) throw new Error(`${here.story.is.name} has no report on ${periodStartsOn}`);
  return found.id;
}

function leadOf({ story }: PartnershipScene, partner: ContributionStory['partner']): PersonKey {
  const seat = story.seats.find((one) => one.role === 'partner_lead' && one.partner === partner);
  return seat?.person ?? story.coordinator;
}
