import { contract, type ReminderCalendar } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { query, type QueryContext } from '../kernel/handlers.ts';
import { holidaysAround } from './holidays-around.ts';

const mostShown = 500;

/** An administrator has no right to what is in a partnership: people, days and numbers, never what a thing is called. */
export const previewReminders = query(contract.reminderRules.calendar, async ({ body }, context) => {
  await db.enterToPreviewReminders(context.tx);
  const { until, coming } = await lookAhead(context, body, null);
  const lines = Map.groupBy(coming, ({ day, personId, rule, audience }) => [day, personId, rule, audience].join());
  const items = [...lines.values()].flatMap((some) => some.slice(0, 1).map((first) => summed(first, some)));
  return { until, items: items.slice(0, mostShown), total: coming.length };
});

export const previewPartnershipReminders = query(
  contract.partnershipReminders.calendar,
  async ({ params, body }, context) => {
    const { until, coming } = await lookAhead(context, body, params.partnershipId);
    const items = coming.slice(0, mostShown).map((each) => {
      const { day, personId, personName, rule, audience, step, dueOn, subjectId } = each;
      return { day, personId, personName, rule, audience, step, dueOn, subjectId, words: nameOf(each) };
    });
    return { until, items, total: coming.length };
  },
);

type Ahead = { weeks: number; instead: ({ rule: domain.ReminderRule } & domain.ReminderRuleFields) | null };

async function lookAhead(
  { tx, actor, decision }: QueryContext,
  { weeks, instead }: Ahead,
  partnershipId: string | null,
): Promise<{ until: string; coming: db.ComingReminder[] }> {
  const { workspaceId } = actor;
  if (instead) domain.assertRuleSense(instead);
  const holidays = await holidaysAround(tx, workspaceId, decision.today);
  const until = domain.addDays(decision.today, weeks * 7);
  const coming: db.ComingReminder[] = [];
  for (const thing of db.dueThings) {
    const draft = instead?.rule === thing.rule ? instead : null;
    coming.push(...(await db.previewReminders(tx, thing, { workspaceId, partnershipId, draft, until, holidays })));
  }
  return { until, coming: coming.toSorted(byDayAndPerson) };
}

const byDayAndPerson = (a: db.ComingReminder, b: db.ComingReminder): number =>
  a.day.localeCompare(b.day) || a.personName.localeCompare(b.personName) || a.personId.localeCompare(b.personId);

const summed = (
  { day, personId, personName, rule, audience }: db.ComingReminder,
  some: readonly db.ComingReminder[],
): ReminderCalendar['items'][number] => ({
  day,
  personId,
  personName,
  rule,
  audience,
  things: some.length,
  partnerships: new Set(some.flatMap(({ partnershipId }) => partnershipId ?? [])).size,
});

function nameOf({ reference, title, periodStartsOn, periodEndsOn }: db.ComingReminder): string {
  if (periodStartsOn && periodEndsOn) return domain.periodLabel({ startsOn: periodStartsOn, endsOn: periodEndsOn });
  return `${reference ?? ''} ${title ?? ''}`.trim();
}
