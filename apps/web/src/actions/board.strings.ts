import { strings } from '../lib/strings.ts';

export const t = strings({
  'board.not_started': 'Not started',
  'board.under_way': 'Under way',
  'board.blocked': 'Blocked',
  'board.complete': 'Complete',
  'board.head': '{column}, {count}',
  'board.nothing': 'None',
  'board.more': 'And {count, plural, one {# more} other {# more}}. Show them as a list',
  'board.move': 'Move {reference}',
  'board.moved': '{reference}: {column}',
  'board.noDate': 'No date',
  'board.notYours': 'Only its lead, the lead of its organisation, the chair or the coordinator can move {reference}',
  'board.failed': '{reference} could not be moved. Try again',
});
