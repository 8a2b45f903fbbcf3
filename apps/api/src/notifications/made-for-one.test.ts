import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBoardPack } from '../board-packs/make-board-pack.ts';
import { makeReportFile } from '../report-files/make-report-file.ts';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let post: TestPost;
beforeAll(async () => {
  it = await startTestApp();
  post = await openPost(it);
});
afterAll(async () => {
  await post.close();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const here = () => ({ workspaceId: it.here.workspaceId });
const worker = () => ({ pool: post.pool, requestPool: it.pool, log: pino({ level: 'silent' }) });
const bellOf = async (role: Role) => (await as(role).notifications.list({ params: here() })).items;

async function packOf(role: Role, title: string) {
  const { id: packId } = await as(role).boardPacks.ask({ params: here(), body: { title } });
  await makeBoardPack(worker(), { ...here(), packId });
  await post.follow(packId);
  await post.follow(packId);
  return packId;
}

test('who asked for a board pack hears once in the bell that it is ready, nobody else does, and there is no letter', async () => {
  const packId = await packOf('sro', 'For the board');
  const about = { kind: 'made_ready', subject: 'board_pack', subjectId: packId, path: '/packs' };
  expect(await bellOf('sro')).toMatchObject([{ ...about, words: 'The board pack “For the board” is ready' }]);
  expect(await bellOf('auditor')).toEqual([]);
  await post.planAndSend();
  expect(post.mail.letters).toEqual([]);
});

test('they hear as well that it failed', async () => {
  const { personId } = it.here.people.observer;
  const { id: packId } = await as('observer').boardPacks.ask({ params: here(), body: { title: 'What I follow' } });
  await post.see.owner.query(`update memberships set to_on = '2026-01-02' where person_id = $1`, [personId]);
  await makeBoardPack(worker(), { ...here(), packId });
  await post.follow(packId);
  expect(await bellOf('observer')).toMatchObject([
    { kind: 'made_failed', path: '/packs', words: 'The board pack “What I follow” could not be made' },
  ]);
});

test('who asked for the file of a report hears of it by the report’s name, also when the file is kept no more', async () => {
  const { id: fileId } = await as('chair').deviations.askForFile({ params: here() });
  await makeReportFile(worker(), { ...here(), fileId });
  await post.follow(fileId);
  const about = { kind: 'made_ready', subject: 'report_file', path: '/reports/files' };
  const [told] = await bellOf('chair');
  expect(told).toMatchObject({ ...about, words: expect.stringMatching(/^The file of the report “[^”]+” is ready$/) });
  await post.see.owner.query('delete from report_file_portions where file_id = $1', [fileId]);
  await post.see.owner.query('delete from report_files where id = $1', [fileId]);
  expect(await bellOf('chair')).toMatchObject([{ ...about, words: 'The file of a report is ready' }]);
});
