import { addDays, daysBetween, type Period, periodAt, type RegularRhythm, ReportingRhythm } from '@trivet/domain';
import { workingDays } from '../calendar/working-days.ts';
import { dueDayOf, nationOf } from '../reports/due-days.ts';
import type { Step } from './stage.ts';
import type { ReportingStory, ReportStory } from './story.ts';
import { tellContributions } from './tell-contributions.ts';
import type { PartnershipScene } from './tell-partnership.ts';

/** The schedule, the reports of past periods, and the one on the period that runs. */
export function tellReports(here: PartnershipScene): Step[] {
  const { reporting } = here.story;
  if (!reporting) return [];
  const rhythm = rhythmOf(here, reporting);
  const periods = reporting.reports.map((_, index) => periodAt(rhythm, index));
  const running = periodAt(rhythm, periods.length);
  return [
    ...listing(here, reporting, periods.at(-1)?.startsOn ?? rhythm.firstPeriodStartsOn),
    ...settingSchedule(here, reporting, { rhythm, periods }),
    ...[...periods, running].map(({ startsOn }) => ({ on: startsOn, tell: () => openReports(here) })),
    ...reporting.reports.flatMap((story, index) => {
      const period = periodAt(rhythm, index);
      const dueOn = dueDayOf(period, rhythm, here.scene.story.nation);
      const told = { startsOn: period.startsOn, dueOn, contributions: story.contributions ?? [] };
      return [...tellContributions(here, told), ...writing(here, { story, period, dueOn })];
    }),
  ].filter(({ on }) => on <= here.scene.stage.calendar.lastDay);
}

/** Who is to receive the reports, said when the last period begins. */
const listing = (here: PartnershipScene, { goesTo = [] }: ReportingStory, on: string): Step[] =>
  goesTo.map((person) => ({
    on,
    tell: async () => {
      const body = { personId: here.scene.people.of(person) };
      await here
        .as(here.story.coordinator)
        .reportRecipients.add({ params: { partnershipId: here.partnershipId }, body });
    },
  }));

type Told = { rhythm: ReportingRhythm & RegularRhythm; periods: readonly Period[] };

/** A month after the report before has gone, the partners are asked for their part, too. */
function settingSchedule(
  here: PartnershipScene,
  { partnersWriteFrom = 0 }: ReportingStory,
  { rhythm, periods }: Told,
): Step[] {
  const before = periods[partnersWriteFrom - 1];
  const first = before ? { ...rhythm, contributorRoles: [] } : rhythm;
  const set: Step = { on: rhythm.firstPeriodStartsOn, tell: () => setSchedule(here, first) };
  if (!before) return [set];
  const askPartners = async () => {
    await setSchedule(here, rhythm);
    await openReports(here);
  };
  return [set, { on: addDays(dueDayOf(before, rhythm, here.scene.story.nation), 30), tell: askPartners }];
}

const monthsOf = { monthly: 1, quarterly: 3 };
const fewestWorkingDays = 15;

/**
 * Whole months, whatever the day is today: the last report is on the months that ended some three weeks before the day
 * it is due on.
 */
function rhythmOf({ day, scene }: PartnershipScene, story: ReportingStory): ReportingRhythm & RegularRhythm {
  const { cadence, lastDue, reports, writtenBy } = story;
  const { addWorkingDays } = workingDays(nationOf[scene.story.nation]);
  const due = day(lastDue);
  let endsOn = lastOfMonthBefore(due);
  while (addWorkingDays(endsOn, fewestWorkingDays) > due) endsOn = lastOfMonthBefore(endsOn);
  let dueAfterWorkingDays = fewestWorkingDays;
  while (addWorkingDays(endsOn, dueAfterWorkingDays) < due) dueAfterWorkingDays += 1;
  const firstPeriodStartsOn = monthsBefore(addDays(endsOn, 1), reports.length * monthsOf[cadence]);
  const rhythm = { cadence, firstPeriodStartsOn, dueAfterWorkingDays };
  const contributors = writtenBy === 'coordinator' && { contributorRoles: [] };
  return { ...ReportingRhythm.parse({ ...rhythm, ...contributors }), cadence };
}

const lastOfMonthBefore = (day: string): string => addDays(`${day.slice(0, 7)}-01`, -1);

const monthsBefore = (first: string, months: number): string =>
  months === 0 ? first : monthsBefore(`${lastOfMonthBefore(first).slice(0, 7)}-01`, months - 1);

async function setSchedule(here: PartnershipScene, body: ReportingRhythm): Promise<void> {
  const params = { partnershipId: here.partnershipId };
  const { reports } = here.as(here.story.coordinator);
  const { version } = await reports.getSchedule({ params });
  await reports.setSchedule({ params, body }, { ifMatch: version });
}

const openReports = ({ scene }: PartnershipScene) => scene.stage.openReports(scene.workspaceId);

type Writing = { story: ReportStory; period: Period; dueOn: string };

/** So many days after a report is submitted, the SRO has read it. */
const daysToRead = 7;

/** The coordinator writes, and the chair signs off: three days later, where they do. A week on, the SRO accepts it. */
function writing(here: PartnershipScene, { story, period, dueOn }: Writing): Step[] {
  const { submitted, contributions: _ofPartners, ...words } = story;
  const { lastDay } = here.scene.stage.calendar;
  const submittedOn = submitted === null ? null : addDays(dueOn, submitted);
  const writtenOn = addDays(submittedOn ?? (daysBetween(dueOn, lastDay) > 0 ? dueOn : lastDay), -3);
  const report = { params: { partnershipId: here.partnershipId, reportId: '' }, version: 0 };
  const write = async () => {
    const { reports } = here.as(here.story.coordinator);
    const { partnershipId } = here;
    const query = { periodStartsOn: period.startsOn };
    const [open] = (await reports.list({ params: { partnershipId }, query })).items;
    if (!open) throw new Error(`${here.story.is.name} has no report on ${period.startsOn}`);
    report.params = { partnershipId, reportId: open.id };
    const written = await reports.write({ params: report.params, body: words }, { ifMatch: open.version });
    report.version = written.version;
  };
  const submit = async () => {
    const { chair, coordinator } = here.story;
    const { reports } = here.as(chair?.person ?? coordinator);
    report.version = (await reports.submit(report, { ifMatch: report.version })).version;
  };
  const accept = async () => {
    const sro = sroOf(here);
    if (sro) await here.as(sro).reports.accept(report, { ifMatch: report.version });
  };
  const signed = (on: string): Step[] => [
    { on, tell: submit },
    { on: addDays(on, daysToRead), tell: accept },
  ];
  return [{ on: writtenOn, tell: write }, ...(submittedOn ? signed(submittedOn) : [])];
}

/** Who is SRO of an outcome that this partnership contributes to. */
const sroOf = ({ story, scene }: PartnershipScene) =>
  scene.story.owners.find(({ outcome }) => story.contributions.some((one) => one.outcome === outcome))?.person;
