import { expect, type Page, test } from '@playwright/test';

// The main job on real input: a member logs an action and a risk on a phone, a report falls due, the worker reminds, the
// chair sees it all on the dashboard, and the SRO reads the same over the API. Last, because it moves the day.
const password = process.env.DEMO_PASSWORD ?? 'journeys through carnmoyle';
const person = (name: string) => `${name}@carnmoyle.example`;

test.describe.configure({ mode: 'serial' });

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(/e-?mail/i).fill(person(name));
  await page.getByLabel(/^password/i).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
}

async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${path}`);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

type Me = { workspaces: { id: string; slug: string; partnerships: { id: string; code: string }[] }[] };

async function early(page: Page): Promise<{ workspaceId: string; partnershipId: string }> {
  const { workspaces } = await read<Me>(page, '/me');
  const workspace = workspaces.find(({ slug }) => slug === 'carnmoyle');
  const partnership = workspace?.partnerships.find(({ code }) => code === 'EARLY');
  return { workspaceId: workspace?.id ?? '', partnershipId: partnership?.id ?? '' };
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a member logs a risk and an action', async ({ page }) => {
    await signIn(page, 'roisin.quinn');
    await page.getByRole('button', { name: 'Log a risk' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('What might happen?').fill('The bus timetable changes and evening sessions empty');
    await sheet.getByRole('radio', { name: /4\s*Likely/ }).check();
    await sheet.getByRole('radio', { name: /4\s*Major/ }).check();
    await sheet.getByRole('button', { name: 'Save the risk' }).click();
    await expect(page.getByText(/R-0\d\d/).first()).toBeVisible();

    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('Ask the operator about the last bus');
    await page.getByRole('dialog').getByRole('button', { name: 'Add the action' }).click();
    await expect(page.getByText(/A-0\d\d/).first()).toBeVisible();
    const { partnershipId } = await early(page);
    const risks = await read<{ items: { title: string; light: string }[] }>(
      page,
      `/partnerships/${partnershipId}/risks?q=timetable`,
    );
    expect(risks.items[0]).toMatchObject({ light: 'red' });
  });
});

test('the chair’s dashboard and the SRO’s report say the same', async ({ page, browser }) => {
  await signIn(page, 'stephen.boyd');
  const { workspaceId, partnershipId } = await early(page);
  const dashboard = await read<{ standing: Record<string, unknown> }>(page, `/partnerships/${partnershipId}/dashboard`);
  const sro = await (await browser.newContext()).newPage();
  await signIn(sro, 'helen.orr');
  const { items } = await read<{ items: { id: string }[] }>(sro, `/workspaces/${workspaceId}/reports/portfolio`);
  expect(items.find(({ id }) => id === partnershipId)).toMatchObject(dashboard.standing);
  await page.goto('/w/carnmoyle/p/EARLY');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('The bus timetable changes and evening sessions empty').first()).toBeVisible();
});

test('a week before a report is due its reminder is in the mailbox and the bell, and links straight to the form', async ({
  page,
}) => {
  await signIn(page, 'maureen.kerr');
  const { partnershipId } = await early(page);
  const { items } = await read<{ items: { status: string; dueOn: string; periodStartsOn: string }[] }>(
    page,
    `/partnerships/${partnershipId}/reports?status=open&sort=-dueOn`,
  );
  const report = items[0] ?? { dueOn: '', periodStartsOn: '' };
  const weekBefore = new Date(Date.parse(`${report.dueOn}T09:30:00Z`) - 7 * 86_400_000).toISOString();
  await page.request.put('/api/v1/demo/clock', {
    data: { now: weekBefore },
    headers: { 'sec-fetch-site': 'same-origin' },
  });

  await page.goto('/demo/mail');
  const letter = page
    .getByRole('button', { name: /report/i })
    .filter({ hasText: person('maureen.kerr') })
    .first();
  await expect(letter).toBeVisible({ timeout: 45_000 });
  await letter.click();
  const link = page.getByRole('link', { name: new RegExp(`/reports/${report.periodStartsOn}`) }).first();
  await expect(link).toBeVisible();
  await page.request.put('/api/v1/demo/clock', {
    data: { offsetSeconds: 0 },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  const href = new URL((await link.getAttribute('href')) ?? '');
  await page.goto(href.pathname);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/report/i);
  await expect(page.getByLabel('Headline')).toBeVisible();
});
