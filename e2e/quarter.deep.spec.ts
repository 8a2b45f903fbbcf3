import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, open, people, type PersonOfDemo, settled, signIn, toast, windowOf } from './journeys.ts';

// A quarter goes by on the demo's own clock: partners contribute, one is late and is chased up the ladder, the chair
// signs, the SRO gives it back, it is corrected and accepted. Mailbox, bell, report page and ledger tell one story.
test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);
test.afterAll(({ request }) => moveClock(request, { offsetSeconds: 0 }));

const [late, theirLead] = ['conor.devlin@carnmoyle.example', people.fiona];

test('a quarter’s report, from the first part to its acceptance', async ({ page, browser, request }) => {
  const coordinator = await signedIn(page, 'maureen');
  const report = await runningReport(page);
  const address = `${early}/reports/${report.periodStartsOn}`;
  const [one] = await parts(page, report.path);
  const due = one?.dueOn ?? '';

  await test.step('a week before it is due each lead is asked for their part, and one writes it', async () => {
    await moveClock(request, at(due, -7));
    await letterTo(request, late, `${address}/from/`);
    const letter = await letterTo(request, people.roisin, `${address}/from/`);
    const roisin = await windowOf(browser, 'roisin');
    await open(roisin, pathIn(letter.text, `${address}/from/`));
    await roisin.getByLabel('Headline').fill('12 talks in parish schools');
    await roisin.getByLabel('Amber: needs attention').check();
    await roisin.getByLabel('Why this light').fill('Two heads have changed');
    await roisin.getByRole('button', { name: 'Check and send' }).click();
    await roisin.getByRole('button', { name: 'Send it' }).click();
    await expect(toast(roisin).getByText(/sent$/)).toBeVisible();
    await roisin.context().close();
  });

  await test.step('the others have nothing to report, but for one that says nothing', async () => {
    for (const part of await parts(page, report.path)) {
      if (part.status === 'sent' || part.leadName === 'Conor Devlin') continue;
      const data = { reason: 'On hold over the winter' };
      const headers = { 'sec-fetch-site': 'same-origin', 'if-match': `"v${part.version}"` };
      const answer = await page.request.put(`${report.path}/contributions/${part.partnerId}/nil-return`, {
        data,
        headers,
      });
      expect(answer.status(), await answer.text()).toBe(200);
    }
  });

  await test.step('who is late is chased: the lead, then the organisation’s lead, then the chair', async () => {
    for (const [days, whom] of [
      [2, late],
      [7, theirLead],
      [14, people.boyd],
    ] as const) {
      await moveClock(request, at(due, days));
      await letterTo(request, whom, `${address}/from/`);
    }
    await moveClock(request, at(due, 15));
    await open(page, address);
    await page.getByRole('button', { name: /^Show all \d+$/ }).click();
    const reminders = page.getByRole('list', { name: 'Reminders' });
    for (const name of ['Conor Devlin', 'Fiona Magill', 'Stephen Boyd'])
      await expect(reminders.getByText(new RegExp(name)).first()).toBeVisible();
    await expectForEveryone(page);
  });

  await test.step('the coordinator writes it and asks the chair, who signs', async () => {
    await page.getByRole('textbox', { name: 'Headline' }).fill('Home visits reach 40 more families');
    await page.getByLabel('Amber: needs attention').check();
    await expect(page.getByText(/^Saved /)).toBeVisible();
    await page.getByRole('button', { name: 'Check it' }).click();
    await page.getByRole('button', { name: 'Ask for sign-off' }).click();
    await expect(toast(page).getByText('Asked for sign-off')).toBeVisible();
    const asked = await letterTo(request, people.boyd, address);
    const chair = await windowOf(browser, 'boyd');
    await rings(chair, /waits for you to sign it off/);
    await open(chair, pathIn(asked.text, address));
    await submit(chair);
    await chair.context().close();
  });

  await test.step('the SRO is asked, gives it back, and the coordinator and the chair hear of it', async () => {
    const asked = await letterTo(request, people.orr, address);
    const sro = await windowOf(browser, 'orr');
    await open(sro, '/');
    await expect(sro.getByRole('link', { name: /^Accept or return/ }).first()).toBeVisible();
    await open(sro, pathIn(asked.text, address));
    await sro.getByRole('button', { name: 'Give it back' }).click();
    await sro.getByRole('dialog').getByLabel('Headline').fill('More families than when?');
    await sro.getByRole('dialog').getByRole('button', { name: 'Give it back' }).click();
    await expect(toast(sro).getByText(/given back$/)).toBeVisible();
    await sro.context().close();
    await rings(page, /came back, something must change/);
  });

  await test.step('it is corrected, and accepted; what was asked is withdrawn', async () => {
    const chair = await windowOf(browser, 'boyd');
    await open(chair, address);
    await expect(chair.getByText('More families than when?')).toBeVisible();
    await chair.getByRole('textbox', { name: 'Headline' }).fill('Home visits reach 40 more families than in autumn');
    await submit(chair);
    await chair.getByRole('link', { name: 'Compare editions' }).click();
    await expect(chair.locator('ins')).toContainText('than in autumn');
    await chair.context().close();
    const sro = await windowOf(browser, 'orr');
    await open(sro, address);
    await sro.getByRole('button', { name: 'Accept' }).click();
    await expect(sro.getByText(/^Accepted on .* by Dr Helen Orr\.$/)).toBeVisible();
    await sro.context().close();
    await rings(coordinator, /is accepted/);
  });

  await test.step('the ledger says of nobody that a letter went which the mailbox has not, nor of two alike', async () => {
    const { items } = await read<{ items: Reminder[] }>(
      page.request,
      `${report.path.replace('/api/v1', '')}/reminders`,
    );
    const sent = items.filter(({ state }) => state === 'sent');
    expect(sent.length).toBeGreaterThan(5);
    expect(new Set(items.map((one) => `${one.rule} ${one.personId} ${one.partnerShortName} ${one.step}`)).size).toBe(
      items.length,
    );
    const chased = sent.filter(({ personName }) => personName === 'Conor Devlin').map(({ step }) => step);
    expect(chased).toEqual(expect.arrayContaining([-7, 2, 7, 14]));
    const letters = await lettersTo(request, late);
    const about = await Promise.all(letters.map(({ id }) => textOf(request, id)));
    expect(about.filter((text) => text.includes(`${address}/from/`)).length).toBeGreaterThanOrEqual(chased.length);
  });
});

type Part = { partnerId: string; leadName: string | null; status: string; version: number; dueOn: string };
type Reminder = {
  rule: string;
  personId: string;
  personName: string;
  partnerShortName: string | null;
  step: number;
  state: string;
};
type Letter = { id: string; subject: string };
type Me = { workspaces: { slug: string; partnerships: { id: string; code: string }[] }[] };

const signedIn = async (page: Page, person: PersonOfDemo): Promise<Page> => {
  await signIn(page, person);
  return page;
};

/** The report on the period that runs, and where the API has it. */
const runningReport = async ({ request }: Page) => {
  const { workspaces } = await read<Me>(request, '/me');
  const here = workspaces.flatMap(({ partnerships }) => partnerships).find(({ code }) => code === 'EARLY');
  const list = `/partnerships/${here?.id}/reports`;
  const { items } = await read<{ items: { id: string; periodStartsOn: string }[] }>(request, `${list}?status=open`);
  const [newest] = items;
  if (!newest) throw new Error('No report of Early Years is open');
  return { periodStartsOn: newest.periodStartsOn, path: `/api/v1${list}/${newest.id}` };
};

const parts = async ({ request }: Page, path: string): Promise<Part[]> =>
  (await read<{ items: Part[] }>(request, `${path.replace('/api/v1', '')}/contributions`)).items;

/** Half past nine, so many days from a day. */
const at = (day: string, days: number) => ({
  now: new Date(Date.parse(`${day}T09:30:00Z`) + days * 86_400_000).toISOString(),
});

async function submit(page: Page): Promise<void> {
  await settled(page);
  await page.getByRole('button', { name: 'Check and submit' }).click();
  await page.getByRole('button', { name: 'Submit the report' }).click();
  await expect(toast(page).getByText(/submitted$/)).toBeVisible();
}

/** The bell of whoever has this page says so. */
async function rings(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Notifications, / }).click();
  await expect(page.locator('.notification').filter({ hasText: words }).first()).toBeVisible();
  await page.keyboard.press('Escape');
}

/** The newest letter to somebody that leads to this page, once it is there. */
async function letterTo(request: APIRequestContext, email: string, address: string) {
  const found = async () => {
    for (const letter of await lettersTo(request, email)) {
      const text = await textOf(request, letter.id);
      if (text.includes(address) && !seen.has(letter.id)) return { ...letter, text };
    }
    return undefined;
  };
  await expect.poll(found, { timeout: 60_000, message: `A letter to ${email} about ${address}` }).toBeDefined();
  const letter = await found();
  if (!letter) throw new Error(`The letter to ${email} has gone`);
  seen.add(letter.id);
  return letter;
}
const seen = new Set<string>();

const lettersTo = async (request: APIRequestContext, email: string): Promise<Letter[]> =>
  (await read<{ items: Letter[] }>(request, `/demo/mail?to=${email}`)).items;

const textOf = async (request: APIRequestContext, id: string): Promise<string> =>
  (await read<{ text: string }>(request, `/demo/mail/${id}`)).text;

/** The path of the link in a letter that begins so. */
const pathIn = (text: string, address: string): string => {
  const [link = ''] = text.split(/\s+/).filter((word) => word.includes(address));
  return new URL(link).pathname;
};

async function read<T>(request: APIRequestContext, path: string): Promise<T> {
  const answer = await request.get(`/api/v1${path}`);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

async function moveClock(request: APIRequestContext, data: { now: string } | { offsetSeconds: number }) {
  const answer = await request.put('/api/v1/demo/clock', { data, headers: { 'sec-fetch-site': 'same-origin' } });
  expect(answer.status()).toBe(200);
}
