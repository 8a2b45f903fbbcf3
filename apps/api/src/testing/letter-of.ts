import { reminderLetter } from '../reminders/reminder-letter.ts';

type Asked = { rule: string; audience: string; title: string; reference: string; dueOn: string; today: string };
type Place = { partnershipName: string | null; partnershipCode: string | null };

const first: Place = { partnershipName: 'Partnership FIRST', partnershipCode: 'FIRST' };

/** The letter that reminds Pat of one thing, of partnership FIRST where nothing else is said, which is no report. */
export function letterOf({ today, ...asked }: Asked, place = first) {
  const ofNoReport = { missing: [], periodStartsOn: null, periodEndsOn: null, partnerId: null, nudge: null };
  const line = { ...asked, ...place, ...ofNoReport } as never;
  const addressee = { name: 'Pat', slug: 'here', today, workspaceName: 'Here' } as never;
  return reminderLetter({ addressee, lines: [line], publicOrigin: 'https://trivet.example' });
}
