import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { assertOffered } from '../agenda-templates/read-templates.ts';
import { daysOf, type Recurring } from '../calendar/recurrence.ts';
import { command, query, type QueryContext } from '../kernel/handlers.ts';
import { wallClock, whoRunsIt } from '../meetings/arrange-meeting.ts';
import { openAgenda } from '../meetings/open-agenda.ts';
import { nationOf } from '../reports/due-days.ts';
import { representSeries } from './read-series.ts';

export const previewSeries = query(contract.meetingSeries.preview, ({ query: asked }, context) =>
  meetingDays(context, asked),
);

/** All meetings are planned at once; the first to come opens its agenda, the others when it is over. */
export const beginSeries = command(contract.meetingSeries.begin, async ({ params, body }, context) => {
  const { actor, decision, meetings, meetingSeries, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, ...params };
  const { days } = await meetingDays(context, body);
  await assertOffered(context, within, body);
  const draft = { ...body, ...(await whoRunsIt(context, within, body)) };
  const series = await meetingSeries.save(domain.beginSeries(draft, { id: newId(), ...within, days }, decision));
  const first = await db.nextNumbers(tx, within, { subject: 'meeting', many: days.length });
  const timesOf = await wallClock(context, within);
  const planned = days.map((day, n) => {
    const meeting = domain.meetingOf(draft, day);
    const place = { id: newId(), ...within, number: first + n, seriesId: series.id, occursOn: day };
    return domain.arrangeMeeting(meeting, { ...place, ...timesOf(meeting) }, decision);
  });
  const added = await meetings.addAll(planned);
  const next = added.find(({ heldOn }) => heldOn >= decision.today);
  if (next) await openAgenda(context, next, draft);
  return representSeries(context, { ...params, seriesId: series.id });
});

type Asked = Pick<domain.MeetingSeriesDraft, 'rule' | 'startsOn' | 'onHoliday'>;

/** @throws Refusal `unprocessable` for a rule that means nothing */
async function meetingDays({ tx, actor }: Pick<QueryContext, 'tx' | 'actor'>, asked: Asked): Promise<Recurring> {
  const nation = await db.readNation(tx, actor.workspaceId);
  try {
    return daysOf(asked, nationOf[nation]);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw domain.cannotBe('/rule', 'no_such_rule', 'No calendar knows this rule. Choose another rhythm');
  }
}
