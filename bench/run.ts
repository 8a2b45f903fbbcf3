import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admitRoles, migrate } from '@trivet/db';
import { startEmbedded } from '@trivet/db/embedded';
import autocannon from 'autocannon';
import { changeWorks } from './changes.ts';
import { type Generated, generate, generateRegisters, type Registers, type Size, sizes } from './generate.ts';
import { keepAll } from './keep.ts';
import { compare, connections, dataFolderOf, type Work } from './compare.ts';
import { generateSeries, seriesWorks } from './series.ts';
import { type Server, startPeer, startServers } from './servers.ts';
import { compareSpreadsheets } from './spreadsheet.ts';

// node bench/run.ts [small|medium|large] [seconds] [folder]: the product, the hand-tuned handler, a static answer and the
// database alone, in turn on one database, so that a busy machine slows all of them alike. Only the ratios mean anything. With
// a folder in which `npm install postgraphile` was run, that is asked beside them, as far as it can be asked the same.
const size = (process.argv[2] ?? 'medium') as Size;
if (!(size in sizes)) throw new Error(`Choose one of ${Object.keys(sizes).join(', ')}`);
const seconds = Number(process.argv[3] ?? 5);
const peerFolder = process.argv[4];

const folder = mkdtempSync(join(tmpdir(), 'trivet-bench-'));
const started: Server[] = [];
const database = await startEmbedded({ dataDir: join(folder, 'data') });
try {
  await migrate(database.url);
  const roles = await admitRoles(database.url, 'only-for-the-bench');
  console.log(`Generating a ${size} workspace: ${sizes[size].partnerships} partnerships`);
  const made = await generate(database.url, size);
  await keepAll(roles.worker, made.workspaceId);
  const servers = await startServers(database.url, JSON.stringify(roles), made.accountId);
  started.push(...Object.values(servers));
  const peer = peerFolder ? await startPeer(database.url, peerFolder) : undefined;
  if (peer) started.push(peer);
  const bench = { servers, peer, database, dataFolder: await dataFolderOf(database), seconds };
  for (const work of worksOn(made)) await compare(work, bench);
  for (const work of await changeWorks(database.url)) await compare(work, bench);
  const long = await generateRegisters(database.url);
  await compare(registerWork(made, long), bench);
  await compareSpreadsheets(servers, long);
  for (const work of seriesWorks(await generateSeries(database.url))) await compare(work, bench);
  await report100000(servers.product, made);
} finally {
  for (const server of started) server.kill();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

function worksOn({ workspaceId, partnershipId }: Generated): Work[] {
  return [
    {
      name: 'W1 first 50 risks, by light, worst first',
      product: `/api/v1/partnerships/${partnershipId}/risks?light=red,amber&sort=-score&limit=50`,
      handTuned: `/w1/${partnershipId}`,
      sql: `select id from risks where workspace_id = '${workspaceId}' and partnership_id = '${partnershipId}' and status = 'open' order by score desc, id desc limit 50`,
      goal: 0.7,
      peer: `{ allRisks(first: 50, condition: {partnershipId: "${partnershipId}", status: "open"}, orderBy: SCORE_DESC) { nodes {
        rowId number version createdAt updatedAt title category scope proximity response status inherentLikelihood
        inherentImpact residualLikelihood residualImpact targetLikelihood targetImpact score light previousScore previousLight
        lightReason lightSince redReviews nextReviewOn reviewedOn allocation toleratedUntil
        partnerByWorkspaceIdAndPartnershipIdAndLeadPartnerId { organisationByWorkspaceIdAndOrganisationId { name shortName } }
        personByWorkspaceIdAndOwnerPersonId { name } } } }`,
    },
    {
      name: 'W3 portfolio, first 200 partnerships',
      product: `/api/v1/workspaces/${workspaceId}/reports/portfolio?limit=200`,
      handTuned: `/w3/${workspaceId}`,
      sql: `select count(*) from partnership_rollups where workspace_id = '${workspaceId}'`,
      goal: 0.7,
      peer: `{ allPartnerships(first: 200, condition: {workspaceId: "${workspaceId}"}, orderBy: NAME_ASC) { nodes {
        rowId code name status stage
        open: risksByWorkspaceIdAndPartnershipId(condition: {status: "open"}) { totalCount } } } }`,
    },
  ];
}

function registerWork({ workspaceId }: Generated, { REGISTER }: Registers): Work {
  return {
    name: 'W1 the same of a register of 5,000',
    product: `/api/v1/partnerships/${REGISTER}/risks?light=red,amber&sort=-score&limit=50`,
    handTuned: `/w1/${REGISTER}`,
    sql: `select id from risks where workspace_id = '${workspaceId}' and partnership_id = '${REGISTER}' and status = 'open' order by score desc, id desc limit 50`,
    goal: 0.7,
  };
}

async function report100000(product: Server, { partnershipId }: Generated): Promise<void> {
  const url = `${product.address}/api/v1/partnerships/${partnershipId}/risks?limit=50`;
  const megabytesAfter = async (amount: number) => {
    await autocannon({ url, headers: product.headers, connections, amount });
    return ((await product.memory()) / 2 ** 20).toFixed(0);
  };
  console.log(`\nMemory of the API after 100,000 requests: ${await megabytesAfter(100_000)} MB (goal 250)`);
  console.log(`  after 50,000 more: ${await megabytesAfter(50_000)} MB`);
}
