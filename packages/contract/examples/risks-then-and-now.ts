import { ask, every } from './ask.ts';

// Red risks by partnership, now and on a day before, as tab-separated text for a spreadsheet:
// TRIVET_URL=http://localhost:3000 TRIVET_TOKEN=trivet_… node packages/contract/examples/risks-then-and-now.ts WORKSPACE_ID 2026-09-30
const [workspaceId = '', since] = process.argv.slice(2);
const api = ask();
const rows = await every((cursor) =>
  api.riskProfile.list({ params: { workspaceId }, query: { since, limit: '200', cursor } }),
);
console.log(['Partnership', 'Red', 'Red before'].join('\t'));
for (const { name, red, redThen } of rows) console.log([name, red, redThen].join('\t'));
