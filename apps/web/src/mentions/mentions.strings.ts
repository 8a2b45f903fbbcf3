import { strings } from '../lib/strings.ts';

export const t = strings({
  'mentions.people': 'People to name',
  'mentions.offered':
    '{count, plural, one {1 person to name. Enter names them} other {# people to name. Arrow keys choose, Enter names}}',
});
