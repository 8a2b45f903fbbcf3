import { strings } from '../lib/strings.ts';

export const t = strings({
  'shortcuts.title': 'Keyboard shortcuts',
  'shortcuts.lead': 'One key, or two pressed one after the other. They never work while you type in a field.',
  'shortcuts.on': 'Use keyboard shortcuts',
  'shortcuts.onHint': 'Ctrl K works either way',
  'shortcuts.anywhere': 'Anywhere',
  'shortcuts.lists': 'In a list',
  'shortcuts.palette': 'Search or go to',
  'shortcuts.shortcuts': 'Show this list',
  'shortcuts.search': 'Search in the page',
  'shortcuts.close': 'Close what is open',
  'shortcuts.next': 'Next row',
  'shortcuts.previous': 'Previous row',
  'shortcuts.open': 'Open the row',
  'shortcuts.select': 'Tick the row',
  'shortcuts.selectTo': 'Tick every row since the last one',
  'shortcuts.status': 'Change its status',
  'shortcuts.edit': 'Edit it',
  'shortcuts.goTo': 'Go to {page}',
});
