import { type Browser, expect, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn } from './journeys.ts';
import { test } from './two-apis.ts';

// A quarterly series is begun and its first meeting held: by the chair, who takes the minutes, and a member on a phone,
// over two API processes of which one is killed while all three type. Its minutes hold every word that was accepted.
test.setTimeout(300_000);

test('a meeting held in three browsers keeps every word, though one of two processes is killed', async ({
  browser,
  page,
  twoApis,
}) => {
  await signIn(page, 'boyd');
  const title = fresh('Early years board');
  await test.step('the chair begins a quarterly series, and calls its first meeting', async () => {
    await open(page, `${early}/meetings`);
    await page.getByRole('button', { name: 'Begin a series' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('First meeting, or the day from which to count').fill('8/12/2026');
    await expect(sheet.getByText(/9 Mar 2027, 8 Jun 2027, 14 Sep 2027/)).toBeVisible();
    await sheet.getByLabel('What is it called?').fill(title);
    await sheet.getByRole('button', { name: 'Begin the series' }).click();
    await page.getByRole('link', { name: title }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.getByRole('button', { name: 'Call the meeting' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Invite \d+ people$/ })
      .click();
    await expect(page.getByText(/^\d+ silent$/)).toBeVisible();
  });

  await page.getByRole('button', { name: 'Begin the meeting' }).click();
  const stage = (each: Page, item: string) => each.getByRole('heading', { level: 2, name: item });
  await expect(stage(page, 'Welcome and who is here')).toBeVisible();
  const taker = await windowIn(browser, twoApis.address, 'maureen', 1280);
  const member = await windowIn(browser, twoApis.address, 'roisin', 320);
  for (const each of [taker, member]) await open(each, page.url());

  await test.step('quorum is lost and found', async () => {
    await taker.locator('summary', { hasText: 'Who is here' }).press('Enter');
    await taker.getByRole('button', { name: 'All are here' }).click();
    for (const each of [page, member])
      await expect(each.locator('summary').getByText('Quorate', { exact: true })).toBeVisible();
    for (const chair of ['Cllr Stephen Boyd', 'Siobhán McAteer'])
      await taker.getByRole('button', { name: `${chair}: Left` }).click();
    await expect(member.getByText('Decisions taken now are indicative: the chair is not here.')).toBeVisible();
  });
  await test.step('what is decided meanwhile is indicative, and what is decided afterwards is not', async () => {
    await decide(taker, 'Keep the venue until June');
    await expect(member.getByText('Keep the venue until June')).toBeVisible();
    await taker.getByRole('button', { name: 'Siobhán McAteer: Back' }).click();
    await expect(member.locator('summary').getByText('Quorate', { exact: true })).toBeVisible();
    await taker.locator('summary', { hasText: 'Who is here' }).press('Enter');
    await taker.getByRole('heading', { level: 1 }).click();
    await taker.keyboard.press('ArrowRight');
    await expect(stage(page, 'Interests that bear on today')).toBeVisible();
    await decide(taker, 'Meet in Burnfoot Hall');
    await expect(page.getByText('Meet in Burnfoot Hall')).toBeVisible();
  });
  await test.step('an interest is declared, and who has it leaves for the item', async () => {
    await taker.getByRole('heading', { level: 1 }).click();
    await taker.keyboard.press('i');
    const who = taker.getByLabel('Who has it?');
    await who.selectOption({ label: (await who.getByRole('option', { name: /^Ruth Acheson/ }).textContent()) ?? '' });
    await taker.getByLabel('What is the interest?').fill('Our centre rents the hall.');
    await taker.getByRole('radio', { name: 'Left for the item' }).check();
    await taker.getByRole('button', { name: 'Write it down' }).click();
    await expect(member.getByText('Our centre rents the hall.').first()).toBeVisible();
  });
  await test.step('a phone without a connection catches up when it has one', async () => {
    await member.context().setOffline(true);
    await notes(taker, 'While she was in the lift', 1);
    await expect(member.getByText('While she was in the lift 1.')).toHaveCount(0);
    await member.context().setOffline(false);
    await expect(member.getByText('While she was in the lift 1.')).toBeVisible({ timeout: 45_000 });
  });
  await test.step('a risk is named', async () => {
    await taker.getByRole('heading', { level: 1 }).click();
    await taker.keyboard.press('r');
    const sheet = taker.getByRole('dialog', { name: 'Log a risk' });
    await sheet.getByLabel('What might happen?').fill('Burnfoot Hall is sold');
    await sheet.getByRole('group', { name: 'How likely is it?' }).getByLabel(/Rare$/).check();
    await sheet
      .getByRole('group', { name: 'How much would it matter?' })
      .getByLabel(/Major$/)
      .check();
    await sheet.getByRole('button', { name: 'Save the risk' }).click();
    await expect(member.getByText('Burnfoot Hall is sold')).toBeVisible();
  });

  await test.step('on a slow network, what is typed while a note is on its way stays in the box', async () => {
    await taker.getByRole('heading', { level: 1 }).click();
    await taker.keyboard.press('n');
    const box = taker.getByLabel('Write down what was said');
    await box.fill('The rota was read out.');
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    await taker.route('**/notes', async (route) => {
      await held;
      await route.continue();
    });
    await box.press('Control+Enter');
    await box.pressSequentially(' Keys are next.');
    await box.press('Control+Enter');
    go();
    await expect(box).toHaveValue('Keys are next.');
    await taker.unroute('**/notes');
    await box.fill('');
    await expect(member.getByText('The rota was read out.', { exact: true })).toBeVisible();
  });

  const said = await test.step('one process is killed while all three type', async () => {
    const writing = Promise.all([
      notes(page, 'Chair', 8),
      notes(taker, 'Minutes', 8),
      actions(member, 'Ask for keys', 4),
    ]);
    await expect(member.getByText('Chair 2.')).toBeVisible();
    await twoApis.killOne();
    return (await writing).flat();
  });
  await test.step('everyone sees all of it', async () => {
    for (const each of [page, taker, member])
      for (const words of said) await expect.poll(() => countOf(each, words), { message: words }).toBeGreaterThan(0);
  });

  await test.step('the minutes have every word once, go out, are put right and approved', async () => {
    await page.getByRole('button', { name: 'End the meeting' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the meeting' }).click();
    await expect(member.getByText('This meeting is over.')).toBeVisible();
    await open(member, page.url().replace('/run', '/follow'));
    await member.getByRole('button', { name: '4 Well' }).click();
    await expect(member.getByText('Your answer is in.')).toBeVisible();
    for (const each of [page, taker]) {
      await each.getByRole('link', { name: 'To the meeting' }).click();
      await each.getByRole('button', { name: '5 Very well' }).click();
      await expect(each.getByText('Your answer is in.')).toBeVisible();
    }
    await expect(page.getByText('4.7 of 5')).toHaveCount(0);
    await page.getByRole('button', { name: 'Close and show the result' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close and show the result' }).click();
    await expect(page.getByText('4.7 of 5')).toBeVisible();
    await expectForEveryone(page);
    await expect(member.getByText('4.7 of 5')).toBeVisible();
    await member.getByRole('link', { name: 'Minutes' }).click();
    await taker.getByRole('link', { name: 'Minutes' }).click();
    const minutes = taker.url();
    for (const words of [...said, 'Burnfoot Hall is sold', 'Meet in Burnfoot Hall', 'Keep the venue until June'])
      await expect.poll(() => countOf(taker, words), { message: words }).toBeGreaterThan(0);
    await expect(taker.getByText('Our centre rents the hall.').first()).toBeVisible();
    for (const words of said.filter((one) => !one.startsWith('Ask')))
      expect(await countOf(taker, words), words).toBe(1);
    await taker.getByRole('button', { name: 'Send the minutes out' }).click();
    await taker.getByRole('dialog').getByRole('button', { name: 'Send the minutes out' }).click();
    await member.getByRole('button', { name: 'Ask for a correction' }).click();
    await member.getByLabel('What is not right').fill('I was there from the start.');
    await member.getByRole('button', { name: 'Ask for it' }).click();
    await taker.getByRole('button', { name: 'Answer: I was there from the start.' }).click();
    await taker.getByRole('radio', { name: 'Taken: the minutes say so now' }).check();
    await taker.getByRole('button', { name: 'Save the answer' }).click();
    await expect(member.getByText('Taken', { exact: true })).toBeVisible();

    await open(page, `${early}/meetings`);
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('button', { name: 'Begin the meeting' }).click();
    await expect(stage(page, 'Welcome and who is here')).toBeVisible();
    await open(taker, minutes);
    await taker.getByRole('button', { name: 'Approve the minutes' }).click();
    await taker.getByRole('dialog').getByRole('button', { name: 'Approve the minutes' }).click();
    await expect(taker.getByText('Approved', { exact: true }).first()).toBeVisible();
    await expect(taker.getByRole('button', { name: 'Add to what was said' })).toHaveCount(0);
    for (const each of [page, taker, member]) await expectForEveryone(each);
  });
});

/** Somebody's own window, as wide as what they hold. */
async function windowIn(browser: Browser, baseURL: string, person: 'maureen' | 'roisin', width: number): Promise<Page> {
  const page = await (await browser.newContext({ baseURL, viewport: { width, height: 800 } })).newPage();
  await signIn(page, person);
  return page;
}

async function decide(page: Page, words: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('d');
  await page.getByLabel('What is decided').fill(words);
  await page.getByRole('radio', { name: 'Consensus' }).check();
  await page.getByRole('button', { name: 'Save and read back' }).click();
  await expect(page.getByText('Read back: press any key to go on')).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Writes notes one after the other, each again until it is taken; returns what was. */
async function notes(page: Page, who: string, many: number): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  const box = page.getByLabel('Write down what was said');
  const taken: string[] = [];
  for (let n = 1; n <= many; n += 1) {
    const words = `${who} ${n}.`;
    await box.fill(words);
    await untilTaken(async () => {
      if ((await box.inputValue()) === words) await page.getByRole('button', { name: 'Write it down' }).click();
      await expect(box).toHaveValue('', { timeout: 4_000 });
    });
    taken.push(words);
  }
  return taken;
}

async function actions(page: Page, what: string, many: number): Promise<string[]> {
  const box = page.getByLabel('What, @who and when');
  const taken: string[] = [];
  for (let n = 1; n <= many; n += 1) {
    const words = `${what} ${n}`;
    await page.getByRole('group', { name: 'What to take' }).getByRole('button', { name: 'Action' }).click();
    await box.fill(`${words} 30 Apr`);
    await untilTaken(async () => {
      if (await box.isVisible()) await box.press('Enter');
      await expect(box).toBeHidden({ timeout: 4_000 });
    });
    taken.push(words);
  }
  return taken;
}

/** What a person does whose message says that it did not work: the same once more. */
const untilTaken = (take: () => Promise<void>) => expect(take).toPass({ timeout: 60_000 });

/** What is said is shown word for word; an action has its reference before it. */
const countOf = (page: Page, words: string): Promise<number> =>
  page.getByText(new RegExp(`^([A-Z]+-\\d+ )?${words}$`)).count();
