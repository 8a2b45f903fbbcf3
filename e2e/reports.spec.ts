import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast, windowOf } from './journeys.ts';

const hub = '/w/carnmoyle/p/HUB';

/** Opens the newest report that is being written, and returns its address. */
const openReport = async (page: Page, place: string) => {
  await open(page, `${place}/reports`);
  await page.getByRole('row').filter({ hasText: 'Being written' }).first().getByRole('link').click();
  await expect(page.getByLabel('Headline')).toBeVisible();
  await settled(page);
  return new URL(page.url()).pathname;
};

const isSaved = (page: Page) => expect(page.getByText(/^Saved /)).toBeVisible();

test('the list, the schedule and a frozen report are for everyone', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/reports`);
  await expect(page.getByRole('region', { name: 'Reporting schedule' }).getByRole('listitem')).toHaveCount(4);
  await expectForEveryone(page);
  await page.getByRole('rowheader').getByRole('link').nth(1).click();
  await expect(page.getByText(/It can no longer change\.$/)).toBeVisible();
  await expect(page.getByLabel('Headline')).toHaveCount(0);
  await expectForEveryone(page);
});

test('what is typed is saved by itself, and what is missing is named', async ({ page }) => {
  await signIn(page, 'tom');
  await openReport(page, hub);
  await expectForEveryone(page);
  const words = fresh('The room is found');
  await page.getByLabel('Headline').fill(words);
  await isSaved(page);
  await page.reload();
  await expect(page.getByLabel('Headline')).toHaveValue(words);
  await page.getByLabel('Headline').fill('x'.repeat(281));
  await expect(page.getByText('You have 1 character too many')).toBeVisible();
  await page.getByLabel('Headline').fill('');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('What is missing')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Submit the report' })).toHaveCount(0);
  await expectForEveryone(page);
  await page.getByRole('link', { name: 'Write the headline' }).click();
  await expect(page.getByLabel('Headline')).toBeFocused();
});

test('two write one report: each sees where the other is, may take over, and what both typed is kept', async ({
  page,
  browser,
}) => {
  await signIn(page, 'tom');
  const address = await openReport(page, hub);
  const chair = await windowOf(browser, 'fiona');
  await open(chair, address);
  const [achieved, help] = ['Achieved in this period', 'Help needed'];

  const mine = fresh('Two officers trained');
  await page.getByLabel(achieved).fill(mine);
  await expect(chair.getByText('Tom Heggarty is writing here')).toBeVisible();
  await expect(chair.getByRole('textbox', { name: achieved })).not.toBeEditable();
  await expect(chair.getByRole('textbox', { name: achieved })).toHaveValue(mine);

  await chair.getByRole('button', { name: `Take over from Tom Heggarty: ${achieved}` }).click();
  await chair.getByRole('textbox', { name: achieved }).fill(`${mine}, and a third to come`);
  await expect(page.getByText('Fiona Magill is writing here')).toBeVisible();
  await expect(page.getByRole('textbox', { name: achieved })).toHaveValue(`${mine}, and a third to come`);

  await chair.context().setOffline(true);
  await chair.getByRole('textbox', { name: help }).fill('A room on Sundays');
  // That it says Saved may still be of what was typed before.
  const isThere = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await page.getByRole('textbox', { name: help }).fill('Forty chairs');
  await isThere;
  await page.getByRole('heading', { level: 1 }).click();
  await chair.context().setOffline(false);
  const conflict = chair.getByRole('group', { name: help });
  await expect(conflict.getByText('A room on Sundays')).toBeVisible();
  await conflict.getByRole('button', { name: 'Keep both' }).click();
  await chair.getByRole('button', { name: 'Continue with these' }).click();
  await expect(page.getByRole('textbox', { name: help })).toHaveValue('Forty chairs\nA room on Sundays');
  await chair.context().close();
});

test('the chair submits, the SRO gives it back and accepts its second edition, and both can be compared', async ({
  page,
  browser,
}) => {
  await signIn(page, 'fiona');
  await open(page, `${hub}/reports`);
  const owed = page.getByRole('row').filter({ has: page.getByText(/Being written|overdue/) });
  await owed.last().getByRole('link').click();
  await page.getByLabel('Headline').fill('19 plans made, and a room from December');
  await page.getByLabel('Amber: needs attention').check();
  await page.getByRole('button', { name: 'Check and submit' }).click();
  await page.getByRole('button', { name: 'Submit the report' }).click();
  await expect(toast(page).getByText(/submitted$/)).toBeVisible();
  await expect(page.getByText(/It can no longer change\.$/)).toBeVisible();

  const coordinator = await windowOf(browser, 'tom');
  await open(coordinator, new URL(page.url()).pathname);
  await expect(coordinator.getByText('19 plans made, and a room from December')).toBeVisible();
  await expect(coordinator.getByLabel('Headline')).toHaveCount(0);
  await coordinator.context().close();

  const sro = await windowOf(browser, 'orr');
  await open(sro, new URL(page.url()).pathname);
  await sro.getByRole('button', { name: 'Give it back' }).click();
  await sro.getByRole('dialog').getByLabel('Headline').fill('How many people is that?');
  await sro.getByRole('dialog').getByRole('button', { name: 'Give it back' }).click();
  await expect(toast(sro).getByText(/given back$/)).toBeVisible();

  await expect(page.getByText('How many people is that?')).toBeVisible();
  await page.getByLabel('Headline').fill('19 plans made for 31 people, and a room from December');
  await page.getByRole('button', { name: 'Check and submit' }).click();
  await page.getByRole('button', { name: 'Submit the report' }).click();
  await page.getByRole('link', { name: 'Compare editions' }).click();
  await expect(page.locator('ins')).toContainText('for 31 people,');
  await expectForEveryone(page);

  await sro.getByRole('button', { name: 'Accept' }).click();
  await expect(sro.getByText(/^Accepted on .* by Dr Helen Orr\.$/)).toBeVisible();
  await sro.context().close();
});

type Seat = { personId: string; personName: string; partnerId: string | null; partnershipId: string };

/** Gives someone of Early Years an action, over the API with the browser's own session. */
const giveTo = async (page: Page, name: string, title: string) => {
  const me = await (await page.request.get('/api/v1/me')).json();
  const mine: { id: string; code: string }[] = me.workspaces[0].partnerships;
  const here = `/api/v1/partnerships/${mine.find(({ code }) => code === 'EARLY')?.id}`;
  const seats: { items: Seat[] } = await (await page.request.get(`${here}/memberships?limit=200`)).json();
  const seat = seats.items.find(({ personName, partnerId }) => personName === name && partnerId !== null);
  const data = { title, ownerPersonId: seat?.personId, ownerPartnerId: seat?.partnerId };
  const answer = await page.request.post(`${here}/actions`, { data, headers: { 'sec-fetch-site': 'same-origin' } });
  expect(answer.status()).toBe(201);
};

test('the bell counts what is unread, opens it, and falls silent when all is read', async ({ page, browser }) => {
  const other = await windowOf(browser, 'maureen');
  await signIn(page, 'roisin');
  await open(page, `${early}/actions`);
  const title = fresh('Book the hall');
  await giveTo(other, 'Róisín Quinn', title);
  await other.context().close();

  const bell = page.getByRole('button', { name: /^Notifications, .*\d+ unread$/ });
  await expect(bell).toBeVisible({ timeout: 15_000 });
  await bell.click();
  await page.getByRole('link', { name: new RegExp(title) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await open(page, '/notifications');
  await expectForEveryone(page);
  const all = page.getByRole('button', { name: 'Mark all as read' });
  if (await all.isVisible()) await all.click();
  await expect(page.getByText('You have read everything')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Notifications, none unread' })).toBeVisible();
});
