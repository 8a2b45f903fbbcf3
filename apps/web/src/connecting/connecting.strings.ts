import { strings } from '../lib/strings.ts';

export const t = strings({
  'connect.title': 'Excel and Power BI',
  'connect.lead':
    'Everything you may see of one kind as a flat table, one row a thing, always as it is now. Excel and Power BI fetch it again when you refresh.',
  'connect.all': 'How all stand',
  'connect.which': 'Which table',
  'connect.token': 'First, a token',
  'connect.tokenStep': 'Make a token that may read reports. It is shown once: keep it where you keep passwords.',
  'connect.serviceStep':
    'For what is to go on reading whoever comes and goes, ask an administrator for a token of a service account.',
  'connect.make': 'Make a token',
  'connect.excel': 'In Excel',
  'connect.excel1': 'Choose Data, then From Web, and paste this address:',
  'connect.address': 'the address',
  'connect.credentials': 'When it asks how to sign in, choose Basic. Any user name will do; the password is the token.',
  'connect.excel3': 'Choose Load. From then on, Data and Refresh All brings the table up to date.',
  'connect.powerBi': 'In Power BI',
  'connect.powerBi1': 'Choose Get data, then Blank query, open the Advanced editor and paste this:',
  'connect.query': 'the query',
  'connect.powerBi3': 'Publish as usual. A scheduled refresh asks for the same user name and token once.',
  'connect.elsewhere': 'Anywhere else',
  'connect.elsewhere1': 'The same from a command line; put the token where the words in capitals stand:',
  'connect.call': 'the call',
  'connect.json': 'End the address in .json for JSON, which ends at 10,000 rows.',
});
