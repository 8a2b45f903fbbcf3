import type { FastifyInstance } from 'fastify';
import { signedInBy } from './signed-in.ts';
import type { TestApp } from './test-app.ts';

/** One message of a stream. */
export type Heard = { id: string; event: string; data: unknown };

export type Ear = {
  /** All that was heard, oldest first */
  heard: Heard[];
  /** What changed, by subject */
  changes: () => string[];
  ended: Promise<void>;
  close: () => void;
};

type From = { app: FastifyInstance; person: { accountId: string }; workspaceId: string; after?: string };

/** Listens to the stream as a browser does. Rejects with the status when it is refused. */
export async function listenTo(it: TestApp, { app, person, workspaceId, after }: From): Promise<Ear> {
  const leaving = new AbortController();
  const headers = await signedInBy(it.authPool, app)(person.accountId);
  const answer = await fetch(`${app.listeningOrigin}/api/v1/workspaces/${workspaceId}/events`, {
    headers: { ...headers, ...(after !== undefined && { 'last-event-id': after }) },
    signal: leaving.signal,
  });
  if (answer.status !== 200) throw new Error(String(answer.status));
  const heard: Heard[] = [];
  const ready = Promise.withResolvers<void>();
  const ended = read(answer, (message) => {
    heard.push(message);
    if (message.event === 'ready') ready.resolve();
  }).catch(() => {});
  await Promise.race([ready.promise, ended]);
  return {
    heard,
    changes: () => heard.filter(({ event }) => event === 'change').map(({ data }) => subjectIn(data)),
    ended,
    close: () => leaving.abort(),
  };
}

async function read(answer: Response, hear: (message: Heard) => void): Promise<void> {
  let rest = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s, 2)));
      if (fields.event) hear({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) });
    }
  }
}

const subjectIn = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'subjectId' in data ? String(data.subjectId) : '';
