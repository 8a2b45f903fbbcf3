import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { early, open, people, signIn, toast, windowOf } from './journeys.ts';

// The main job on real input: a member logs an action and a risk on a phone, a report falls due, the worker reminds, the
// chair sees it all on the dashboard, and the SRO reads the same over the API.
test.describe.configure({ mode: 'serial' });

// Another at a second try: what is called alike is asked about before it is logged.
const risk = () =>
  test.info().retry === 0
    ? 'The bus timetable changes and evening sessions empty'
    : 'Frost closes both halls and nobody has a key to a third';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a member logs a risk and an action', async ({ page }) => {
    await signIn(page, 'roisin');
    await open(page, '/');
    await page.getByRole('button', { name: 'Log a risk' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('What might happen?').fill(risk());
    await sheet.getByRole('radio', { name: /4\s*Likely/ }).check();
    await sheet.getByRole('radio', { name: /4\s*Major/ }).check();
    await sheet.getByRole('button', { name: 'Save the risk' }).click();
    await expect(toast(page).getByText(/^R-\d+ logged$/)).toBeVisible();
    await expect(sheet).toBeHidden();

    await page.getByRole('button', { name: 'Add an action' }).click();
    await sheet.getByLabel('What is to be done?').fill('Ask the operator about the last bus');
    await sheet.getByRole('button', { name: 'Add the action' }).click();
    await expect(toast(page).getByText(/^A-\d+ added$/)).toBeVisible();
    const { partnershipId } = await earlyYears(page);
    const path = `/partnerships/${partnershipId}/risks?q=${encodeURIComponent(risk())}`;
    const risks = await read<{ items: { title: string; light: string }[] }>(page.request, path);
    expect(risks.items[0]).toMatchObject({ title: risk(), light: 'red' });
  });
});

test('the chair’s dashboard and the SRO’s report say the same', async ({ page, browser }) => {
  await signIn(page, 'boyd');
  const { workspaceId, partnershipId } = await earlyYears(page);
  const dashboardPath = `/partnerships/${partnershipId}/dashboard`;
  const dashboard = await read<{ standing: Record<string, unknown> }>(page.request, dashboardPath);
  const sro = await windowOf(browser, 'orr');
  const portfolioPath = `/workspaces/${workspaceId}/reports/portfolio`;
  const { items } = await read<{ items: { id: string }[] }>(sro.request, portfolioPath);
  expect(items.find(({ id }) => id === partnershipId)).toMatchObject(dashboard.standing);
  await open(page, early);
  await expect(page.getByText(risk()).first()).toBeVisible();
  await sro.context().close();
});

test.describe('on another day', () => {
  test.afterEach(({ request }) => moveClock(request, { offsetSeconds: 0 }));

  test('a week before a report is due its reminder is in the mailbox and the bell, and links straight to the form', async ({
    page,
    request,
  }) => {
    await signIn(page, 'maureen');
    const { partnershipId } = await earlyYears(page);
    const path = `/partnerships/${partnershipId}/reports?status=open&sort=-dueOn`;
    const { items } = await read<{ items: { dueOn: string; periodStartsOn: string }[] }>(page.request, path);
    const report = items[0] ?? { dueOn: '', periodStartsOn: '' };
    const form = `${early}/reports/${report.periodStartsOn}`;
    const before = (await lettersToMaureen(request)).map(({ id }) => id);
    const weekBefore = new Date(Date.parse(`${report.dueOn}T09:30:00Z`) - 7 * 86_400_000);
    await moveClock(request, { now: weekBefore.toISOString() });

    // Among several things that wait for her, in words of its own: known by its link alone.
    const letter = () => newestLetterWith(request, form, before);
    await expect.poll(letter, { timeout: 30_000 }).toBeDefined();
    const { subject = '' } = (await letter()) ?? {};
    await open(page, '/');
    await page.getByRole('button', { name: /^Notifications, / }).click();
    // The panel shows the newest eight of what came at once.
    await page.getByRole('link', { name: 'See all notifications' }).click();
    await expect(page).toHaveURL(/\/notifications$/);
    await expect(page.locator(`main .notification a[href="${form}"]`)).toBeVisible();

    await open(page, '/demo/mail');
    await page.getByRole('button').filter({ hasText: subject }).filter({ hasText: people.maureen }).first().click();
    const link = page.getByRole('link', { name: new RegExp(`${form}$`) });
    const { pathname } = new URL((await link.getAttribute('href')) ?? '');
    await moveClock(request, { offsetSeconds: 0 });
    await page.goto(pathname);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/report/i);
    await expect(page.getByLabel('Headline')).toBeVisible();
  });
});

async function read<T>(request: APIRequestContext, path: string): Promise<T> {
  const answer = await request.get(`/api/v1${path}`);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

type Me = { workspaces: { id: string; slug: string; partnerships: { id: string; code: string }[] }[] };

async function earlyYears({ request }: Page): Promise<{ workspaceId: string; partnershipId: string }> {
  const { workspaces } = await read<Me>(request, '/me');
  const workspace = workspaces.find(({ slug }) => slug === 'carnmoyle');
  const partnership = workspace?.partnerships.find(({ code }) => code === 'EARLY');
  return { workspaceId: workspace?.id ?? '', partnershipId: partnership?.id ?? '' };
}

/** For everyone who looks at this product: put back by whoever moves it. */
async function moveClock(request: APIRequestContext, data: { now: string } | { offsetSeconds: number }) {
  const answer = await request.put('/api/v1/demo/clock', { data, headers: { 'sec-fetch-site': 'same-origin' } });
  expect(answer.status()).toBe(200);
}

type Letter = { id: string; subject: string };

async function lettersToMaureen(request: APIRequestContext): Promise<Letter[]> {
  return (await read<{ items: Letter[] }>(request, `/demo/mail?to=${people.maureen}`)).items;
}

/** The newest of the letters to Maureen that were not there before and lead to this page. */
async function newestLetterWith(request: APIRequestContext, address: string, before: string[]) {
  for (const letter of await lettersToMaureen(request)) {
    if (before.includes(letter.id)) continue;
    const { text } = await read<{ text: string }>(request, `/demo/mail/${letter.id}`);
    if (text.includes(address)) return letter;
  }
  return undefined;
}
