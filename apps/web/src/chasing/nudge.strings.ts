import { strings } from '../lib/strings.ts';

export const t = strings({
  'nudge.title': '{count, plural, =0 {Nobody to remind now} one {Remind 1 person} other {Remind # people}}',
  'nudge.what': 'The reminder',
  'nudge.whom': 'Who is reminded',
  'nudge.goes': 'By email, at once',
  'nudge.goesInApp': 'In Trivet only: this person switched emails off',
  'nudge.bounced': 'Emails to this person came back last time. It is shown in Trivet, too',
  'nudge.words': 'A line of your own',
  'nudge.wordsHint': 'Stands at the top of each email. You can leave it empty',
  'nudge.preview': 'What they read',
  'nudge.letter': 'Email to {name}: {subject}',
  'nudge.replies': 'Answers come to you by email.',
  'nudge.send': '{count, plural, one {Send reminder} other {Send # reminders}}',
  'nudge.sent': '{count, plural, one {{name} is reminded} other {# people are reminded}}',
  'nudge.failed': 'The reminder did not go. Try again',
  'nudge.close': 'Close',
});
