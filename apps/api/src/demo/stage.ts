import type { Pool } from '@trivet/db';
import type { FastifyInstance } from 'fastify';
import type { StoryCalendar } from './calendar.ts';
import type { Browser } from './browser.ts';
import type { OrganisationKey, PersonKey, WorkspaceStory } from './story.ts';

/** One thing that is done, on a day of today's calendar. */
export type Step = {
  on: string;
  tell: () => Promise<unknown>;
  /** Steps of one crowd that follow each other on a day are done at once: their order does not matter */
  crowd?: string;
};

/** What the telling of every workspace works with. */
export type Stage = {
  app: FastifyInstance;
  calendar: StoryCalendar;
  /** The password of every account */
  password: string;
  /** Everyone who can sign in, over all workspaces: who works in two has one account */
  browsers: Map<PersonKey, Browser>;
  /** An address with the rights of a job */
  workerUrl: string;
  workerPool: Pool;
  /** Opens the reports of a workspace whose period has begun, as a job does every day */
  openReports: (workspaceId: string) => Promise<void>;
};

/** A workspace while its story is told. */
export type Scene = {
  stage: Stage;
  story: WorkspaceStory;
  /** Known once it is founded */
  workspaceId: string;
  people: Names<PersonKey>;
  organisations: Names<OrganisationKey>;
  /** By code */
  outcomes: Names<string>;
  /** By the code of their partnership and their number */
  risks: Names<string>;
};

/** The ids of what has been made, by what the story calls it. */
export type Names<Key extends string> = { note: (key: Key, id: string) => void; of: (key: Key) => string };

export function names<Key extends string>(what: string): Names<Key> {
  const ids = new Map<Key, string>();
  return {
    note: (key, id) => void ids.set(key, id),
    of: (key) => {
      const id = ids.get(key);
      if (!id) throw new Error(`The demo's story has no ${what} ${key} yet`);
      return id;
    },
  };
}

/** The API as this person uses it. */
export function as({ browsers }: Stage, person: PersonKey): Browser {
  const browser = browsers.get(person);
  if (!browser) throw new Error(`In the demo's story, ${person} cannot sign in yet`);
  return browser;
}
