import { strings } from '../lib/strings.ts';

export const t = strings({
  'display.title': 'Display',
  'display.lead': 'How Trivet looks on this device. Each choice is kept as you make it.',
  'display.within': 'Your account',
  'display.theme': 'Theme',
  'display.system': 'As this device',
  'display.light': 'Light',
  'display.dark': 'Dark',
  'display.density': 'Spacing',
  'display.comfortable': 'Comfortable',
  'display.compact': 'Compact',
  'display.compactHint': 'More rows on a screen, where you use a mouse',
  'display.shortcuts': 'Use keyboard shortcuts',
  'display.shortcutsHint': 'Press ? to see them',
});
