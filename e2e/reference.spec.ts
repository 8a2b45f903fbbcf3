import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { demoPassword, fresh, open, people } from './journeys.ts';

const run = promisify(execFile);

test('the reference alone is enough: each example runs as it is copied', async ({ page }, testInfo) => {
  const curl = await run('curl', ['--version']).catch(() => undefined);
  test.skip(!curl, 'This machine has no curl');
  await open(page, '/api/docs');
  await mkdir(testInfo.outputDir, { recursive: true });
  const known: Record<string, string> = {};
  const inShell = async (command: string) => {
    const { stdout } = await run('sh', ['-c', command], { cwd: testInfo.outputDir, env: { ...process.env, ...known } });
    return stdout;
  };
  const copied = async (summary: string, own: Record<string, string> = {}) => {
    const command = await exampleOf(page, summary);
    return inShell(Object.entries(own).reduce((text, [theirs, mine]) => text.replace(theirs, mine), command));
  };
  const answered = async <T>(...asked: Parameters<typeof copied>) => JSON.parse(await copied(...asked)) as T;

  const who = { 'you@example.org': people.roisin, '"password":"password"': `"password":"${demoPassword}"` };
  known['TOKEN'] = (
    await answered<Tokens>('Sign in, as a program: an access token for 10 minutes and a refresh token', who)
  ).accessToken;
  const { workspaces } = await answered<Me>(
    'Read who is signed in, and their workspaces, roles, appointments and partnerships',
  );
  const [home] = workspaces;
  known['PARTNERSHIP_ID'] = home?.partnerships.find(({ code }) => code === 'EARLY')?.id ?? '';
  const partners = await answered<List<{ partnerLead: { name: string } | null }>>(
    'List partners: the present ones, or with past=true those that have left',
  );
  known['LEAD_PARTNER_ID'] =
    partners.items.find(({ partnerLead }) => partnerLead?.name === home?.person.name)?.id ?? '';

  const title = fresh('The key is lost');
  const risk = await answered<Risk>('Raise a risk', { '"title":"title"': `"title":"${title}"` });
  expect(risk).toMatchObject({ title, score: 1, leadPartnerId: known['LEAD_PARTNER_ID'] });
  known['RISK_ID'] = risk.id;
  await copied('Review a risk: score it afresh');
  expect((await answered<List>('Read a risk’s reviews, the raising included')).items).toHaveLength(2);
  const action = await answered<Risk>('Raise an action', { '"title":"title"': `"title":"${title}"` });
  expect(action).toMatchObject({ title, reference: expect.stringMatching(/^EARLY-A-\d+$/) });

  const listed = await answered<List>('List risks, worst first: the open ones, unless you name statuses');
  expect(listed.items.map(({ id }) => id)).toContain(risk.id);
  await copied('Take risks away as a spreadsheet, filtered and sorted like the list: all of them, not a page');
  expect(await inShell('cat ./*.csv')).toContain(`${title},`);
});

const exampleOf = (page: Page, summary: string) =>
  page.getByRole('region', { name: summary, exact: true }).locator('pre').innerText();

type Tokens = { accessToken: string };
type Me = { workspaces: { person: { name: string }; partnerships: { id: string; code: string }[] }[] };
type List<Item = unknown> = { items: (Item & { id: string })[] };
type Risk = { id: string; title: string; reference: string };
