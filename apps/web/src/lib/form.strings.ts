import { strings } from './strings.ts';

export const t = strings({
  'form.draftSaved': 'Draft saved on this device {time}',
  'form.draftRestored': 'We kept what you typed on {when}.',
  'form.draftDiscard': 'Discard it',
  'form.cancel': 'Cancel',
  'form.failed': 'We could not save this. Your text is still here. Try again',
  'form.offline': 'You are offline. Your text is kept on this device. Save again when you are back',
  'conflict.title': '{by} changed this at {time}',
  'conflict.titleOnDay': '{by} changed this on {when}',
  'conflict.someone': 'Someone else',
  'conflict.lead': 'Nothing is lost. Choose what to keep for each of these, then save.',
  'conflict.yours': 'Yours',
  'conflict.theirs': 'Theirs',
  'conflict.keepMine': 'Keep mine',
  'conflict.useTheirs': 'Use theirs',
  'conflict.keepBoth': 'Keep both',
  'conflict.edit': 'Edit',
  'conflict.empty': 'Left empty',
  'conflict.done': 'Continue with these',
});
