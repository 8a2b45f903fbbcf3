import { strings } from '../lib/strings.ts';

export const t = strings({
  'askDate.title': 'Ask for another date for {reference}',
  'askDate.day': 'The date you need',
  'askDate.dayMissing': 'Enter the date you need',
  'askDate.now': 'It is due {day} now',
  'askDate.reason': 'Why does it have to move again?',
  'askDate.reasonMissing': 'Say why it has to move again',
  'askDate.save': 'Ask the chair',
  'askDate.done': 'The chair is asked about {reference}',
});
