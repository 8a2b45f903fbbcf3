import { strings } from '../lib/strings.ts';

export const t = strings({
  'myWork.title': 'My work',
  'myWork.nothing': 'Nothing needs you',
  'myWork.nothingWhy': 'What you owe will appear here, overdue first, with one button each.',
});
