import { strings } from '../lib/strings.ts';

/** Apart from the kit's other words: these come with everyone's first load. */
export const t = strings({
  'ui.retry': 'Try again',
  'ui.reference': 'Reference {id}',
  'ui.slow': 'This is taking longer than usual.',
  'ui.loading': 'Loading {what}',
  'ui.loadFailed': '{what} could not be loaded. The rest of this page still works',
});
