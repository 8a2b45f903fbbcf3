import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePdf } from '../testing/furnish-meetings.ts';
import { look } from '../testing/look.ts';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { assertClean, virusScannerPattern } from './virus-scan.ts';

/** A clamd that knows one virus, as clamd(8) describes INSTREAM. What it is to say may be another thing. */
async function startClamd(says?: string) {
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part]);
      const content = streamed(heard);
      if (content !== undefined)
        socket.end(`${says ?? `stream: ${content.includes('EICAR') ? 'Eicar-Test-Signature FOUND' : 'OK'}`}\0`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `clamd://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** What was sent between the command and a length of 0; undefined while it is not all there. */
function streamed(heard: Buffer): string | undefined {
  if (heard.length < 14 || heard.readUInt32BE(heard.length - 4) !== 0) return undefined;
  expect(heard.subarray(0, 10).toString()).toBe('zINSTREAM\0');
  for (let at = 10, content = ''; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return content;
    content += heard.subarray(at + 4, at + 4 + length).toString('latin1');
    at += 4 + length;
  }
  return undefined;
}

const servers: Server[] = [];
async function clamd(says?: string): Promise<string> {
  const { server, url } = await startClamd(says);
  servers.push(server);
  return url;
}
let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(async () => {
  for (const server of servers) server.close();
  await it.stop();
});

const clean = Buffer.from('%PDF-1.7 nothing to see');
const bad = Buffer.from('%PDF-1.7 EICAR');
const away = { status: 503, code: 'scanner_away' };
const command = `${process.execPath} -e process.stdin.on("data",d=>d.includes("EICAR")&&process.exit(1))`;

test('clamd, or a command, says whether a file is clean; a large one too', async () => {
  for (const scanner of [await clamd(), command]) {
    await assertClean(scanner, clean);
    await assertClean(scanner, Buffer.concat([Buffer.alloc(5_000_000, 'x'), clean]));
    await assertClean(scanner, Buffer.alloc(0));
    await expect(assertClean(scanner, bad)).rejects.toMatchObject({ reason: 'unprocessable', code: 'virus_found' });
  }
});

test('a scanner that is away, fails or says something else takes no file', async () => {
  const gone = await startClamd();
  gone.server.close();
  await once(gone.server, 'close');
  const scanners = [
    gone.url,
    await clamd('INSTREAM size limit exceeded. ERROR'),
    await clamd(''),
    'clamd:///nowhere/clamd.sock',
    '/nowhere/scanner',
    `${process.execPath} -e process.exit(2)`,
  ];
  for (const scanner of scanners) await expect(assertClean(scanner, clean)).rejects.toMatchObject(away);
});

test('a setting names a clamd or the whole path of a command, and nothing else', () => {
  const good = ['clamd://127.0.0.1:3310', 'clamd://[::1]:3310', 'clamd:///run/clamd.sock', '/usr/bin/clamdscan -'];
  expect(good.filter((one) => !virusScannerPattern.test(one))).toEqual([]);
  const wrong = ['', 'clamdscan -', 'clamd://127.0.0.1', 'tcp://127.0.0.1:3310', 'on'];
  expect(wrong.filter((one) => virusScannerPattern.test(one))).toEqual([]);
});

test('a paper or a workbook with a virus is refused by its file and nothing of it is kept', async () => {
  const chair = it.as(it.here.people.chair);
  const place = { partnershipId: it.here.partnershipIds[0] };
  const body = { title: 'Board', heldOn: '2027-03-30', fromTime: '10:00', toTime: '12:00' };
  const { id: meetingId, items } = await chair.meetings.arrange({ params: place, body });
  const params = { ...place, meetingId, agendaItemId: items[0]?.id ?? '' };
  const attach = (file: Blob) => chair.papers.attach({ params, query: { name: 'Budget' }, file });
  const infected = new Blob([bad], { type: 'application/pdf' });
  const kept = () =>
    look(it, 'select id from papers union all select id from imports union all select paper_id from paper_portions');
  const before = await kept();
  it.app.config.virusScanner = await clamd();
  await expect(attach(infected)).rejects.toEqual(refused(422, '/file'));
  await expect(attach(infected)).rejects.toMatchObject({ problem: { errors: [{ code: 'virus_found' }] } });
  const csv = new Blob(['Title\nEICAR\n'], { type: 'text/csv' });
  const importing = { params: place, query: { register: 'actions', fileName: 'a.csv' } as const, file: csv };
  await expect(chair.imports.start(importing)).rejects.toEqual(names('/file'));
  it.app.config.virusScanner = 'clamd:///nowhere/clamd.sock';
  await expect(attach(samplePdf())).rejects.toMatchObject({ problem: away });
  expect(await kept()).toHaveLength(before.length);
  it.app.config.virusScanner = undefined;
  expect(await attach(samplePdf())).toMatchObject({ fileName: 'Budget.pdf' });
});
