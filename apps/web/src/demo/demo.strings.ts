import { strings } from '../lib/strings.ts';

export const t = strings({
  'demo.name': 'Demonstration',
  'demo.strip': 'Demonstration data. People and figures are invented.',
  'demo.itIs': 'It is {day}. Move the day',
  'demo.emails': 'Its emails',
  'demo.moveDay': 'Move the day',
  'demo.moveDayLead': 'Reminders, lights and reports follow the day you choose. Nothing leaves this machine.',
  'demo.day': 'Day',
  'demo.time': 'Time',
  'demo.timeHint': 'Reminders go out from 9am on working days',
  'demo.timeMissing': 'Enter a time, like 09:30',
  'demo.dayMissing': 'Enter a real date, like 27/3/2027',
  'demo.backToNow': 'Back to today',
  'demo.mailbox': 'Emails of the demonstration',
  'demo.mailboxLead': 'Everything Trivet would have sent, latest first. Nothing left this machine.',
  'demo.mailboxEmpty': 'Nothing has been sent yet. Move the day to a week before a report is due, and look again.',
  'demo.letters': 'Letters',
  'demo.letterTo': 'To {to}, {at}',
  'demo.chooseLetter': 'Choose a letter to read it.',
  'demo.goBack': 'Back to Trivet',
});
