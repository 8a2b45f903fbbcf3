import { strings } from '../lib/strings.ts';

export const t = strings({
  'writers.here': '{name} is writing here',
  'writers.takeOver': 'Take over',
  'writers.takeOverOf': 'Take over from {name}: {field}',
  'writers.open':
    '{count, plural, one {{first} has this open, too} =2 {{first} and {second} have this open, too} other {{first} and {others} others have this open, too}}',
});
