import { asJob, markBounced, openPool, type Pool } from '@trivet/db';
import { pino } from 'pino';
import type { TestPerson } from '../../../../tools/test/workspaces.ts';
import { followEvent } from '../jobs/follow-event.ts';
import { createMailer } from '../mail/mailer.ts';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { sendMessages } from '../reminders/send-messages.ts';
import { look } from './look.ts';
import { openReminders, type TestReminders } from './reminders.ts';
import type { TestApp } from './test-app.ts';
import { openTestMailbox, type TestLetter } from './worker-kit.ts';

export type TestPost = Awaited<ReturnType<typeof openPost>>;

/** Reminders and news of a workspace on their way through a real mail server, seen from one member's side. */
export async function openPost(it: TestApp, answer: (letter: TestLetter) => void | Promise<void> = () => {}) {
  const see = await openReminders(it);
  const pool = openPool(it.databases.worker, { max: 4 });
  const mail = await openTestMailbox(answer);
  const { member, chair } = it.here.people;
  const { workspaceId } = it.here;
  const mailDomain = 'example.org';
  const sendAll = async () => {
    const from = { name: 'Trivet', address: 'trivet@example.org' };
    const mailer = createMailer({ smtpUrl: mail.url, from, log: pino({ level: 'silent' }) });
    const sending = { pool, mailer, publicOrigin: 'http://localhost:3000' };
    while ((await sendMessages(sending, workspaceId)).length > 0);
    mailer.close();
  };
  const follow = async (subjectId: string) => {
    const { rows } = await see.owner.query<{ id: string }>(
      `select e.id from events e join outbox o on o.event_id = e.id where e.subject_id = $1 order by e.id`,
      [subjectId],
    );
    for (const { id } of rows) await followEvent({ pool, mailDomain }, { workspaceId, eventId: id });
  };
  return {
    see,
    pool,
    mail,
    sendAll,
    follow,
    followAll: () => followAll(pool, it),
    choose: (topic: string, choice: object) =>
      see.owner.query(
        `update people set preferences = jsonb_build_object('notifications', jsonb_build_object($2::text, $3::jsonb)) where id = $1`,
        [member.personId, topic, JSON.stringify(choice)],
      ),
    plan: () => planWorkspace(pool, workspaceId, mailDomain),
    planAndSend: async (instant?: string) => {
      if (instant) await see.setClock(instant);
      await planWorkspace(pool, workspaceId, mailDomain);
      await sendAll();
    },
    toMember: () => mail.letters.filter(({ to }) => to === member.email),
    /** The chair gives the member an action, and the worker follows. */
    give: async (title = 'Book the hall') => {
      const params = { partnershipId: it.here.partnershipIds[0] };
      const body = { title, ownerPartnerId: it.here.partnerIds[1], ownerPersonId: member.personId };
      const { id } = await it.as(chair).actions.raise({ params, body });
      await follow(id);
      return id;
    },
    bounce: (person: Pick<TestPerson, 'personId'>) => bounce({ see, pool, workspaceId }, person),
    startAfresh: async (instant: string) => {
      await see.clear();
      await see.owner.query(`update people set preferences = '{}'`);
      mail.letters.length = 0;
      await see.setClock(instant);
    },
    close: () => Promise.all([see.close(), pool.end(), mail.close()]),
  };
}

/**
 * Does what follows from all that has happened and waits, as the worker would.
 * @returns whose bell rang
 */
export async function followAll(pool: Pool, it: TestApp): Promise<string[]> {
  const waiting = await look<{ id: string }>(it, 'select event_id as id from outbox order by event_id');
  const { workspaceId } = it.here;
  const rung = [];
  for (const { id: eventId } of waiting)
    rung.push(...(await followEvent({ pool, mailDomain: 'example.org' }, { workspaceId, eventId })));
  return rung;
}

type Bouncing = { see: TestReminders; pool: Pool; workspaceId: string };

/** A letter to somebody whose mail server says that nobody has their address. */
async function bounce({ see, pool, workspaceId }: Bouncing, { personId }: Pick<TestPerson, 'personId'>): Promise<void> {
  const { rows } = await see.owner.query<{ id: string }>(
    `insert into messages (id, workspace_id, person_id, channel, day, kind, message_id, state, event_id, created_at)
     select m.id, $1, $2, 'email', '2026-11-11', 'news', '<' || m.id || '@example.org>', 'failed', m.id, now()
     from (select uuidv7() as id) m returning id`,
    [workspaceId, personId],
  );
  const messageId = rows[0]?.id ?? '';
  await asJob(pool, { name: 'test', workspaceId }, ({ tx }) =>
    markBounced(tx, { workspaceId, personId, messageId, reason: '550 no such user' }),
  );
}
