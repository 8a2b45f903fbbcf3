import { strings } from '../lib/strings.ts';

export const t = strings({
  'myWork.title': 'My work',
  'myWork.what': 'What you owe',
  'myWork.needNow':
    '{count, plural, =0 {Nothing needs you this week} one {# thing needs you now} other {# things need you now}}',
  'myWork.needBy':
    '{count, plural, =0 {Nothing needs you this week} one {# thing needs you by {day}} other {# things need you by {day}}}',
  'myWork.dueNow': 'Due now',
  'myWork.dueNowLead': 'Overdue, and due within 7 days',
  'myWork.later': 'Later',
  'myWork.laterLead': 'They move up by themselves',
  'myWork.nothingNow': 'Nothing is due within 7 days.',
  'myWork.nothing': 'Nothing needs you',
  'myWork.nothingWhy': 'What you owe will appear here, overdue first, with one button each.',
  'myWork.logRisk': 'Log a risk',
  'myWork.addAction': 'Add an action',
  'myWork.row.update': 'Update',
  'myWork.row.review': 'Review',
  'myWork.row.write': 'Write report',
  'myWork.row.submit': 'Submit',
  'myWork.row.close': 'Close',
  'myWork.row.noDate': 'No date',
  'myWork.row.report': 'Progress report from {day}',
  'myWork.row.notYours': 'You cannot change this one any more.',
  'myWork.place.label': 'Partnership',
});
