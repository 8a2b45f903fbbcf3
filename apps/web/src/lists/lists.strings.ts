import { strings } from '../lib/strings.ts';

export const t = strings({
  'lists.any': 'Any',
  'lists.words': '“{words}”',
});
