import { strings } from '../lib/strings.ts';

export const t = strings({
  'comparing.from': 'From',
  'comparing.to': 'To',
  'comparing.removed': 'Taken out:',
  'comparing.added': 'Added:',
});
