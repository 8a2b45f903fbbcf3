import { forgetUntold, openPool, openStoryClock, unhurried } from '@trivet/db';
import { buildApp } from '../app.ts';
import type { Config } from '../config.ts';
import { openDueReports } from '../reports/open-reports.ts';
import { storyCalendar } from './calendar.ts';
import { carnmoyle } from './carnmoyle/workspace.ts';

import { glenree } from './glenree/workspace.ts';
import type { Stage, Step } from './stage.ts';
import { tellWorkspace } from './tell-workspace.ts';

export type Seeding = { adminUrl: string; config: Config; password: string };

/**
 * Fills an empty database with the demo, by the commands that people use, in the order and on the days on which they
 * would have used them. The clock is moved for it, and stands at the real time afterwards. Nobody is told of that past.
 */
export async function tellStories({ adminUrl, config, password }: Seeding): Promise<void> {
  const pool = openPool(unhurried(config.databases.request));
  const authPool = openPool(unhurried(config.databases.auth), { max: 4 });
  const workerPool = openPool(unhurried(config.databases.worker), { max: 2 });
  const clock = await openStoryClock(adminUrl);
  // One caller does here in seconds what many people did in 2 years.
  const app = await buildApp({ config: { ...config, rateLimited: false, checkAnswers: false }, pool, authPool });
  try {
    const stage: Stage = {
      app,
      calendar: storyCalendar(clock.today),
      password,
      browsers: new Map(),
      workerUrl: config.databases.worker,
      workerPool,
      openReports: (workspaceId) => openDueReports(workerPool, workspaceId),
    };
    for (const { on, steps } of byDay([carnmoyle, glenree].flatMap((story) => tellWorkspace(stage, story)))) {
      await clock.moveTo(on);
      for (const crowd of crowds(steps)) await Promise.all(crowd.map(({ tell }) => tell()));
    }
    await clock.release();
    await forgetUntold(workerPool);
  } finally {
    await app.close();
    await Promise.all([pool.end(), authPool.end(), workerPool.end(), clock.close()]);
  }
}

/** In the order of the calendar; on one day, in the order of the story. */
function byDay(steps: readonly Step[]): { on: string; steps: Step[] }[] {
  const days = Map.groupBy(steps, ({ on }) => on);
  return [...days].map(([on, ofDay]) => ({ on, steps: ofDay })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

// As many as there are connections: who waits longer than 2 seconds for one is turned away.
const mostAtOnce = 8;

/** Runs of steps that may be done at once; a step without a crowd is alone. */
function crowds(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (step.crowd && last?.[0]?.crowd === step.crowd && last.length < mostAtOnce) last.push(step);
    else runs.push([step]);
  }
  return runs;
}
