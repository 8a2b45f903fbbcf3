import type { Page } from '@playwright/test';
import { settled } from './journeys.ts';

/** Where a link leads, with what tells one thing from another left out: two risks are one kind of page. */
const kindOf = (path: string) =>
  path
    .replace(/\/p\/[A-Z0-9-]+/, '/p/CODE')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    .replace(/\/[A-Z]{1,4}-?\d{1,4}(?=\/|$)/g, '/REF');

/**
 * Goes from page to page by the links on them, one page of every kind.
 *
 * @returns paths, in the order in which they were found
 */
export const pagesFrom = async (page: Page, start: string): Promise<string[]> => {
  const found = new Map([[kindOf(start), start]]);
  for (const path of found.values()) {
    await page.goto(path);
    await settled(page);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
    for (const link of links) if (isPage(link) && !found.has(kindOf(link))) found.set(kindOf(link), link);
  }
  return [...found.values()];
};

/** Files, the API and its reference are not pages of ours; the meeting's screens have walks of their own. */
const isPage = (path: string) =>
  !/^\/(api|problems|feeds|docs)(\/|$)|\.[a-z]+$|\/(run|wall|follow)$|^\/sign-out/.test(path);

/** What Tab passes over within the page's own part, and what it comes to with nothing to be seen of it. */
export const byTab = async (page: Page): Promise<{ missed: string[]; unseen: string[] }> => {
  // What comes a moment after the page, as lists that open and orders that can be changed, takes the place of what stood there.
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    scrollTo(0, 0);
    // As the link that skips the navigation does: what stands around every page is walked with the frame.
    document.querySelector<HTMLElement>('main')?.focus();
  });
  const wanted = await page.evaluate(markStops);
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let step = 0; step < wanted.length * 2 + 60; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(whereFocusIs);
    if (!stop) break;
    reached.add(stop.mark);
    if (!stop.seen && !(await isSeenSoon(page))) unseen.push(stop.what);
  }
  return { missed: wanted.filter(({ mark }) => !reached.has(mark)).map(({ what }) => what), unseen };
};

/** A list that was open over the page closes a frame or two later. */
const isSeenSoon = async (page: Page): Promise<boolean> => {
  await page.waitForTimeout(200);
  return (await page.evaluate(whereFocusIs))?.seen ?? true;
};

const markStops = () => {
  const stops = document.querySelectorAll<HTMLElement>(
    ['a[href]', 'button', 'input', 'select', 'textarea', 'summary', '[tabindex="0"]']
      .map((one) => `main ${one}`)
      .join(),
  );
  const open = [...stops].filter(
    (stop) =>
      stop.tabIndex >= 0 &&
      !stop.matches(':disabled, [type=hidden]') &&
      stop.checkVisibility({ visibilityProperty: true }) &&
      !stop.closest('[inert]') &&
      // A list that can be put in order is one stop; arrows go on within it.
      !stop.closest('[role$=grid]') &&
      // Of a group of radio buttons one is a stop, and it is the group that is reached.
      !stop.matches('input[type=radio]:not(:checked)'),
  );
  return open.map((stop, index) => {
    stop.dataset['stop'] = String(index);
    return { mark: String(index), what: stop.outerHTML.replace(/\s+/g, ' ').slice(0, 140) };
  });
};

const whereFocusIs = () => {
  const at = document.activeElement as HTMLElement | null;
  if (!at || at === document.body || !at.closest('main')) return null;
  // A field that is drawn by its label has the label's place.
  const drawn = at.matches('input') && at.getBoundingClientRect().width < 4 ? (at.closest('label') ?? at) : at;
  const { left, top, right, bottom } = drawn.getBoundingClientRect();
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 3, top + 3],
    [right - 3, bottom - 3],
  ] as const;
  const seen = points.some(([x, y]) => {
    const over = document.elementFromPoint(x, y);
    return (
      over !== null && (drawn.contains(over) || over.contains(drawn) || over.closest('label')?.contains(at) === true)
    );
  });
  return { mark: at.dataset['stop'] ?? '', what: at.outerHTML.replace(/\s+/g, ' ').slice(0, 140), seen };
};

/** All that a page shows but for who is signed in, what lights the bell, and the stream. */
const asked = /\/api\/v1\/(me|(workspaces|partnerships)\/[^/]+)\/(?!events|notifications)./;

/** @returns what is wrong where the API is away: a page that asks it says so, and offers to try again once it is back */
export const withoutTheApi = async (page: Page, path: string): Promise<string[]> => {
  let asks = 0;
  await page.route(asked, (route) => {
    asks += 1;
    return route.abort();
  });
  await page.goto(path);
  const again = page.getByRole('button', { name: 'Try again' }).first();
  const isSaid = await again.waitFor({ timeout: 8_000 }).then(
    () => true,
    () => false,
  );
  await page.unroute(asked);
  if (!isSaid) return asks > 0 ? ['says nothing of what it could not load'] : [];
  await again.click();
  return settled(page).then(
    () => [],
    () => ['is not there after trying again'],
  );
};

/** @returns what is wrong where every answer takes two seconds: nothing to be seen meanwhile, or things that jump */
export const onASlowLine = async (page: Page, path: string): Promise<string[]> => {
  await page.route(asked, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    // The page may have gone on by then.
    await route.continue().catch(() => undefined);
  });
  // Afresh: where it was scrolled to would be found again, and looks like a jump.
  await page.goto('about:blank');
  await page.goto(path);
  const isThere = page.locator('h1, [aria-busy=true]').first().waitFor({ timeout: 1500 });
  const nothing = await isThere.then(
    () => [],
    () => ['shows nothing for a second and a half'],
  );
  await settled(page);
  const jumps = await page.evaluate(jumpsUntilNow);
  await page.unroute(asked);
  // Beyond this it is poor by the core web vitals; 320 px of width make much of little.
  return jumps > 0.25 ? [...nothing, `jumps by ${jumps.toFixed(2)}`] : nothing;
};

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

const jumpsUntilNow = () =>
  new Promise<number>((resolve) => {
    const read = (list: PerformanceObserverEntryList) => {
      const shifts = list.getEntries() as Shift[];
      resolve(shifts.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0));
    };
    new PerformanceObserver(read).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 300);
  });
