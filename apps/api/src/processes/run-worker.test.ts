import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { bringRedis } from '../../../../tools/test/redis.ts';
import { prepareJobStore } from '../jobs/store/postgres.ts';
import { openReminders, type TestReminders } from '../testing/reminders.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { openTestMailbox, type TestMailbox } from '../testing/worker-kit.ts';
import { type RunningWorker, startWorker } from './run-worker.ts';

const patiently = { timeout: 15_000, interval: 50 };

for (const kind of ['postgres', 'redis'] as const)
  describe.skipIf(kind === 'redis' && !inject('redisUrl'))(`a worker with its jobs on ${kind}`, () => {
    let it: TestApp;
    let see: TestReminders;
    let mail: TestMailbox;
    let redis: Awaited<ReturnType<typeof bringRedis>>;
    let worker: RunningWorker;

    beforeAll(async () => {
      [it, redis, mail] = await Promise.all([startTestApp(), bringRedis(), openTestMailbox()]);
      see = await openReminders(it);
      await prepareJobStore(it.databaseUrl);
      await see.setClock('2026-11-11T09:00:00Z');
      const redisUrl = kind === 'redis' ? redis.url : undefined;
      worker = await startWorker({
        ...it.app.config,
        redisUrl,
        mail: { smtpUrl: mail.url, from: 'trivet@example.org' },
      });
    });
    afterAll(async () => {
      await worker.stop();
      await Promise.all([see.close(), mail.close(), it.stop(), redis.stop()]);
    });

    const place = () => ({ partnershipId: it.here.partnershipIds[0] });
    /** Moving the demo's day makes the worker plan at once */
    const wakePlanner = () => see.owner.query(`select pg_notify('trivet_outbox', 'clock')`);

    test('a schedule that is set opens its report, the coordinator gets a letter that leads to it, and once', async () => {
      const coordinator = it.as(it.here.people.coordinator);
      const rhythm = {
        cadence: 'quarterly' as const,
        firstPeriodStartsOn: '2026-07-01',
        dueAfterWorkingDays: 33,
        contributorRoles: [],
      };
      const { version } = await coordinator.reports.getSchedule({ params: place() });
      await coordinator.reports.setSchedule({ params: place(), body: rhythm }, { ifMatch: version });
      await vi.waitFor(async () => {
        const { items } = await coordinator.reports.list({ params: place(), query: { periodStartsOn: '2026-07-01' } });
        expect(items).toMatchObject([{ status: 'open', dueOn: '2026-11-16' }]);
      }, patiently);
      await wakePlanner();
      await vi.waitFor(() => expect(mail.letters).toHaveLength(1), patiently);
      expect(mail.letters[0]).toMatchObject({
        to: it.here.people.coordinator.email,
        subject: 'Partnership FIRST report is due Monday 16 November',
        text: expect.stringContaining('http://localhost:3000/w/here/p/FIRST/reports/2026-07-01'),
      });
      expect(mail.letters[0]?.text).toContain('Still missing: the headline, the overall light');
      await wakePlanner();
      const sent = [expect.objectContaining({ person: 'coordinator', state: 'sent', attempts: 1 })];
      await vi.waitFor(async () => expect(await see.messages()).toEqual(sent), patiently);
      expect(mail.letters).toHaveLength(1);
      await vi.waitFor(async () => {
        const figures = await (await fetch(worker.metricsUrl)).text();
        expect(figures).toMatch(/^trivet_messages_total\{state="sent"\} 1$/m);
        for (const job of ['follow_event', 'send_message', 'plan_reminders', 'check_rollups'])
          expect(figures).toMatch(new RegExp(`^trivet_jobs_total{job="${job}",outcome="processed"} [1-9]`, 'm'));
        expect(figures).toMatch(/^trivet_pool_connections\{pool="worker",state="idle"\} \d/m);
        expect(figures).toMatch(/^trivet_outbox_events \d/m);
      }, patiently);
    });

    test('what is given to somebody rings their bell, not the giver’s', async () => {
      const { coordinator, member } = it.here.people;
      const body = { title: 'Book the hall', ownerPersonId: member.personId, ownerPartnerId: it.here.partnerIds[1] };
      await it.as(coordinator).actions.raise({ params: place(), body });
      const bell = { params: { workspaceId: it.here.workspaceId }, query: { unread: 'true' } } as const;
      await vi.waitFor(async () => {
        const { items } = await it.as(member).notifications.list(bell);
        expect(items).toMatchObject([
          { kind: 'assignment', words: expect.stringMatching(/^Action FIRST-A-\d+ is yours: Book the hall$/) },
        ]);
      }, patiently);
      const { items } = await it.as(coordinator).notifications.list(bell);
      expect(items.filter((item) => item.kind === 'assignment')).toEqual([]);
    });

    test('a thing done before its letter has left is not written about', async () => {
      // Who has no other letter that day.
      const { broker } = it.here.people;
      const id = await see.addAction('2026-11-11', broker);
      await see.owner.query(
        `insert into messages (id, workspace_id, person_id, channel, day, message_id, state, next_try_at, created_at)
         values ($1, $2, $3, 'email', '2026-11-11', '<held@example.org>', 'temporary', now() + interval '1 hour', now())`,
        ['01900000-0000-7000-8000-000000000001', it.here.workspaceId, broker.personId],
      );
      await see.owner.query(
        `insert into reminders (id, workspace_id, partnership_id, rule, subject, subject_id, clock, step, person_id, audience, message_id, due_on, at)
         select uuidv7(), $1, $2, 'action_due', 'action', $3, 0, 0, $4, 'owner', '01900000-0000-7000-8000-000000000001', '2026-11-11', now()`,
        [it.here.workspaceId, place().partnershipId, id, broker.personId],
      );
      const one = { params: { ...place(), actionId: id } };
      await it.as(broker).actions.complete({ ...one, body: { note: 'All booked' } }, { ifMatch: 1 });
      await vi.waitFor(async () => expect(await see.ledger()).toContain('broker 0 withdrawn'), patiently);
      await see.owner.query(`update messages set next_try_at = now()`);
      await wakePlanner();
      const held = expect.objectContaining({ messageId: '<held@example.org>', state: 'withdrawn' });
      await vi.waitFor(async () => expect(await see.messages()).toContainEqual(held), patiently);
      expect(mail.letters.filter(({ to }) => to === broker.email)).toEqual([]);
    });

    test('only who is silent is asked again whether they come to a meeting', async () => {
      const { coordinator, member, observer } = it.here.people;
      const { meetings, meetingInvitations } = it.as(coordinator);
      const body = { title: 'Board', heldOn: '2026-11-19', fromTime: '10:00', toTime: '12:00' };
      const { id: meetingId, version } = await meetings.arrange({ params: place(), body });
      const params = { ...place(), meetingId };
      const call = { personIds: [member.personId, observer.personId], guests: [] };
      await meetingInvitations.call({ params, body: call }, { ifMatch: version });
      const lettersOf = (one: { email: string }) =>
        mail.letters.filter(
          ({ to, calendar, subject }) => to === one.email && (calendar !== null || /-MT-/.test(subject)),
        );
      await vi.waitFor(() => expect([...lettersOf(member), ...lettersOf(observer)]).toHaveLength(2), patiently);
      const { items } = await meetingInvitations.list({ params });
      const mine = items.find(({ personId }) => personId === member.personId);
      await it
        .as(member)
        .meetingInvitations.answer(
          { params: { ...params, invitationId: mine?.id ?? '' }, body: { answer: 'yes' } },
          { ifMatch: mine?.version ?? 0 },
        );
      await see.setClock('2026-11-17T10:00:00Z');
      await wakePlanner();
      await vi.waitFor(() => expect(lettersOf(observer).at(-1)?.subject).toMatch(/^Do you come to /), patiently);
      expect(lettersOf(member)).toHaveLength(1);
    });

    test('all events leave the outbox, those that nothing follows from too', async () => {
      await it.as(it.here.people.administrator).organisations.add({
        params: { workspaceId: it.here.workspaceId },
        body: { name: `Ports on ${kind}`, shortName: 'Ports', kind: 'agency', sector: 'public' },
      });
      await vi.waitFor(async () => {
        const { rows } = await see.owner.query('select type from outbox');
        expect(rows).toEqual([]);
      }, patiently);
    });

    test('a risk whose light changes is in the bell of those around it at once, and a letter follows', async () => {
      const { coordinator, member, partner_lead } = it.here.people;
      const leadPartnerId = it.here.partnerIds[1];
      const risk = { title: 'The hall is sold', category: 'delivery', likelihood: 3, impact: 4 } as const;
      const body = { ...risk, leadPartnerId, ownerPersonId: member.personId };
      const { id: riskId } = await it.as(coordinator).risks.raise({ params: place(), body });
      const review = { likelihood: 4, impact: 4, reason: 'The buyer has signed' };
      await it.as(coordinator).risks.review({ params: { ...place(), riskId }, body: review }, { ifMatch: 1 });
      const bell = { params: { workspaceId: it.here.workspaceId }, query: { unread: 'true' } } as const;
      await vi.waitFor(async () => {
        const { items } = await it.as(partner_lead).notifications.list(bell);
        const alert = { kind: 'variation', words: expect.stringContaining('from Medium to High') };
        expect(items).toContainEqual(expect.objectContaining(alert));
      }, patiently);
      await vi.waitFor(() => {
        const letter = mail.letters.find(
          ({ to, subject }) => to === partner_lead.email && subject.includes('is now High'),
        );
        expect(letter?.text).toContain('Why: The buyer has signed');
      }, patiently);
    });
  });
