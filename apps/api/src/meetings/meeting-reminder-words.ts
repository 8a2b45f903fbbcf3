import type { Audience, ReminderRule } from '@trivet/domain';

/** The rules that remind of meetings and their minutes. */
export type MeetingRuleName = keyof typeof meetingReminderWords;

export const isMeetingRule = (rule: ReminderRule | null): rule is MeetingRuleName =>
  rule !== null && rule in meetingReminderWords;

/** Who is reminded of which meeting, and when it was or is due, in words. */
type MeetingReminder = { audience: Audience; reference: string; when: string };

type Words = {
  /** What ends it */
  act: string;
  subject: (about: MeetingReminder) => string;
  lead: (about: MeetingReminder) => string;
};

const isOwn = ({ audience }: MeetingReminder) => audience === 'writer';

/** What reminds of what a meeting waits for; never with what it is about on a locked phone. */
export const meetingReminderWords = {
  minutes_circulation_due: {
    act: 'Send the minutes',
    subject: ({ reference, when }) => `Sending the minutes of ${reference} ${when}`,
    lead: (about) =>
      isOwn(about)
        ? `Read the minutes of ${about.reference} once more, and send them to everyone. This ${about.when}. What was agreed becomes real when they go out.`
        : `The minutes of ${about.reference} have not gone out. This ${about.when}.`,
  },
  minutes_corrections_due: {
    act: 'Read the minutes',
    subject: ({ reference, when }) => `Corrections of ${reference} end ${dayIn(when)}`,
    lead: ({ reference, when }) =>
      `Read the minutes of ${reference}, and say what is not right. You can ask for corrections until ${dayIn(when)}.`,
  },
  correction_answer_due: {
    act: 'Answer the correction',
    subject: (about) => `${isOwn(about) ? 'Your' : 'An'} answer on minutes ${about.reference} ${about.when}`,
    lead: (about) =>
      isOwn(about)
        ? `A partner asks for a correction of the minutes of ${about.reference}. Take it, or say why the minutes stay as they are. Your answer ${about.when}.`
        : `A partner asked for a correction of the minutes of ${about.reference} and has no answer. It ${about.when}.`,
  },
  minutes_approval_due: {
    act: 'Approve the minutes',
    subject: ({ reference, when }) => `Approval of minutes ${reference} ${when}`,
    lead: ({ reference, when }) =>
      `Say whether the next meeting found the minutes of ${reference} right. Their approval ${when}, at that meeting.`,
  },
  invitation_answer_due: {
    act: 'Say whether you come',
    subject: ({ reference, when }) => `Do you come to ${reference} ${dayIn(when)}?`,
    lead: ({ reference, when }) =>
      `Say whether you come to meeting ${reference} ${dayIn(when)}. Your answer shows whether enough partners will be there to decide.`,
  },
} satisfies Partial<Record<ReminderRule, Words>>;

/** The day alone: what takes place on it is not due on it. */
const dayIn = (when: string): string => when.replace(/^(is|was) due /, '');
