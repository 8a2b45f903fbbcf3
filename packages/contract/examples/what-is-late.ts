import { ask, every } from './ask.ts';

// What is late in all partnerships that the token may see, the latest first, and what is done about it:
// TRIVET_URL=http://localhost:3000 TRIVET_TOKEN=trivet_… node packages/contract/examples/what-is-late.ts WORKSPACE_ID
const [workspaceId = ''] = process.argv.slice(2);
const api = ask();
const late = await every((cursor) => api.deviations.list({ params: { workspaceId }, query: { limit: '200', cursor } }));
for (const { daysLate, reference, title, organisationName, corrective } of late)
  console.log(`${daysLate} days  ${reference}  ${title} (${organisationName}): ${corrective ?? 'nothing said'}`);
console.log(`${late.length} late in all`);
