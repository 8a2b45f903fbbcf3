import { strings } from '../lib/strings.ts';

export const t = strings({
  'beside.title': 'Partnerships beside each other',
  'beside.lead': 'The same figures as in how all stand, for two to four partnerships.',
  'beside.back': 'How all stand',
  'beside.day': 'As at',
  'beside.dayHint': 'Leave it empty for how things stand now.',
  'beside.what': 'The partnerships you compare',
  'beside.why': 'Because',
  'beside.chair': 'The chair says',
  'beside.chairOn': '{words} ({day})',
  'beside.changed': 'Last change',
  'beside.never': 'Nothing yet',
  'beside.tooFew': 'Choose two to four partnerships to compare',
  'beside.tooFewWhy': 'Tick them in the table of how all stand.',
  'beside.missing':
    '{count, plural, one {One of them is not shown: you cannot see it, or it was not there on that day.} other {# of them are not shown: you cannot see them, or they were not there on that day.}}',
});
