import { strings } from '../lib/strings.ts';

export const t = strings({
  'calendars.card': 'In your own calendar',
  'calendars.lead':
    'Subscribe with a private address, in Outlook, Google or Apple. Calendars read it again every few hours, so a change of today may come late there.',
  'calendars.what': 'Your calendar addresses',
  'calendars.mine': 'All my meetings, and the days my things are due',
  'calendars.mineIn': 'All my meetings, and the days my things are due, in {workspace}',
  'calendars.of': 'Meetings of {name}',
  'calendars.none': 'No address yet',
  'calendars.never': 'Made {made}, not read yet',
  'calendars.read': 'Made {made}, last read {read}',
  'calendars.make': 'Get an address',
  'calendars.makeOf': 'Get an address: {title}',
  'calendars.renew': 'New address',
  'calendars.renewOf': 'New address: {title}',
  'calendars.renewAsk': 'Make a new address?',
  'calendars.renewWhy': 'The address you have now stops at once. Calendars that use it need the new one.',
  'calendars.end': 'End it',
  'calendars.endOf': 'End the address: {title}',
  'calendars.endAsk': 'End this address?',
  'calendars.endWhy': 'Calendars that use it show nothing new from now on.',
  'calendars.ended': 'The address has ended',
  'calendars.address': 'Your private address',
  'calendars.once':
    'Copy it now: it is shown this once. In your calendar, choose to add one from the internet, and paste it. Whoever has it can read this calendar, so keep it to yourself.',
  'calendars.copy': 'Copy address',
  'calendars.copied': 'Address copied',
  'calendars.notCopied': 'Could not copy. Select the address and copy it',
  'calendars.done': 'Done',
  'calendars.failed': 'We could not do this. Nothing has changed. Try again',
});
