import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  const { partnerIds, people } = it.here;
  // The chair speaks for the lead partner, on full authority; who stands in for the other's lead is its plain member.
  await look(
    it,
    `update memberships set role = 'partner_lead', authority = 'full' where person_id = $1 and partner_id = $2`,
    [people.broker.personId, partnerIds[0]],
  );
  await look(it, `update memberships set deputy_person_id = $2 where person_id = $1`, [
    people.partner_lead.personId,
    people.member.personId,
  ]);
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]).decisions;
const place = () => ({ partnershipId: it.here.partnershipIds[0] });
const at = (decisionId: string) => ({ ...place(), decisionId });
const council = () => it.here.partnerIds[0];
const network = () => it.here.partnerIds[1];
const propose = (more: object = {}) =>
  as('member').propose({
    params: place(),
    body: { title: 'Open the hall on Saturdays', why: 'Families ask', ...more },
  });
const agree = (role: Role, id: string, partnerId: string, stance: 'agree' | 'object' | 'abstain' = 'agree') =>
  as(role).takePosition({ params: at(id), body: { partnerId, stance, reason: stance === 'object' ? 'No staff' : '' } });
const outcome = { as: 'taken', outcome: 'The hall opens on Saturdays' } as const;

describe('the rule', () => {
  test('is the usual one until a partnership agrees its own; then it says how, and who votes', async () => {
    const usual = await as('observer').rule({ params: place() });
    expect(usual).toMatchObject({ version: 0, isAgreed: false, terms: { method: 'consensus' } });
    expect(usual.voters.map(({ shortName }) => shortName).toSorted()).toEqual(['Council', 'Network']);
    const body = { ...usual.terms, method: 'majority', voterRoles: ['lead'] as 'lead'[] } as const;
    await expect(as('member').setRule({ params: place(), body }, { ifMatch: 0 })).rejects.toEqual(refused(403));
    const silent = { ...usual.terms, isSilenceConsent: true };
    await expect(as('chair').setRule({ params: place(), body: silent }, { ifMatch: 0 })).rejects.toEqual(
      names('/isSilenceConsent'),
    );
    const set = await as('chair').setRule({ params: place(), body }, { ifMatch: 0 });
    expect(set).toMatchObject({ version: 1, isAgreed: true, methods: ['majority', 'consensus', 'executive'] });
    expect(set.voters).toHaveLength(1);
    await expect(as('chair').setRule({ params: place(), body }, { ifMatch: 7 })).rejects.toEqual(refused(412));
    await as('chair').setRule({ params: place(), body: usual.terms }, { ifMatch: 1 });
  });
});

describe('between meetings', () => {
  test('organisations answer one by one, the rule computes, and a person writes the outcome', async () => {
    const open = await propose();
    expect(open.reference).toMatch(/^FIRST-D-\d{3}$/);
    expect(open).toMatchObject({ status: 'proposed', method: 'consensus', verdict: { because: 'not_all_answered' } });
    const settle = (role: Role, version: number) =>
      as(role).settle({ params: at(open.id), body: outcome }, { ifMatch: version });
    await expect(settle('chair', open.version)).rejects.toEqual(refused(409, 'still_open'));
    await agree('broker', open.id, council());
    const all = await agree('member', open.id, network(), 'abstain');
    expect(all.verdict).toMatchObject({ result: 'carried', tally: { voters: 2, agree: 1, abstain: 1, silent: 0 } });
    await expect(settle('member', all.version)).rejects.toEqual(refused(403));
    const settled = await settle('chair', all.version);
    expect(settled).toMatchObject({
      status: 'taken',
      outcome: outcome.outcome,
      boundPartnerIds: expect.arrayContaining([council(), network()]),
    });
    await expect(agree('broker', open.id, council(), 'object')).rejects.toEqual(refused(409, 'decision_settled'));
  });

  test('only an organisation’s lead or deputy votes for it, once, and an objection says why', async () => {
    const { id } = await propose();
    await expect(agree('partner_lead', id, council())).rejects.toEqual(refused(403));
    await expect(agree('chair', id, network())).rejects.toEqual(refused(403));
    await expect(agree('broker', id, it.elsewhere.partnerIds[0])).rejects.toEqual(
      refused(422, 'no_vote', '/partnerId'),
    );
    const wordless = { partnerId: network(), stance: 'object' } as const;
    await expect(as('partner_lead').takePosition({ params: at(id), body: wordless })).rejects.toEqual(
      refused(400, '/reason'),
    );
    await agree('partner_lead', id, network(), 'object');
    const again = await agree('member', id, network());
    expect(again.voices.filter(({ position }) => position)).toEqual([
      expect.objectContaining({
        partnerId: network(),
        position: expect.objectContaining({ stance: 'agree', givenByName: 'member of here' }),
      }),
    ]);
    const seen = await as('observer').get({ params: at(id) });
    expect(seen.permissions.may).toEqual(['decision.see']);
    const mine = await as('partner_lead').get({ params: at(id) });
    expect(mine.permissions.may).toContain('decision.take_position');
    expect(mine.voices.map(({ mayAnswer }) => mayAnswer)).toEqual(
      mine.voices.map(({ partnerId }) => partnerId === network()),
    );
  });

  test('two who answer for one organisation at once leave one position', async () => {
    const { id } = await propose();
    await Promise.all([agree('partner_lead', id, network(), 'object'), agree('member', id, network())]);
    const { voices } = await as('chair').get({ params: at(id) });
    expect(voices.filter(({ position }) => position)).toHaveLength(1);
  });

  test('who may not promise it asks their organisation, which ratifies it or refuses', async () => {
    const taken = async () => {
      const { id } = await propose();
      await agree('broker', id, council());
      const { version } = await agree('partner_lead', id, network());
      return as('chair').settle({ params: at(id), body: outcome }, { ifMatch: version });
    };
    const waiting = await taken();
    expect(waiting).toMatchObject({ status: 'to_ratify' });
    const ratify = (role: Role, id: string, answer: 'ratified' | 'refused') =>
      as(role).ratify({ params: at(id), body: { partnerId: network(), answer, words: 'The board met' } });
    await expect(ratify('broker', waiting.id, 'ratified')).rejects.toEqual(refused(403));
    const lead = await as('organisation_lead').list({ params: place(), query: { isMine: 'true' } });
    expect(lead.items.map(({ id }) => id)).toContain(waiting.id);
    expect(await ratify('organisation_lead', waiting.id, 'ratified')).toMatchObject({ status: 'taken' });
    await expect(ratify('organisation_lead', waiting.id, 'ratified')).rejects.toEqual(
      refused(409, 'nothing_to_ratify'),
    );
    const other = await taken();
    const refusedBy = await ratify('partner_lead', other.id, 'refused');
    expect(refusedBy).toMatchObject({ status: 'not_taken', because: 'objection', boundPartnerIds: [] });
  });

  test('a decision takes the place of another, to be read both ways; only one at a time', async () => {
    const taken = async (more: object = {}) => {
      const { id } = await propose(more);
      await agree('broker', id, council());
      const { version } = await agree('partner_lead', id, network(), 'abstain');
      return as('chair').settle({ params: at(id), body: outcome }, { ifMatch: version });
    };
    const first = await taken();
    const second = await taken({ supersedesId: first.id });
    expect(second.supersedes).toMatchObject({ id: first.id, status: 'superseded' });
    expect((await as('chair').get({ params: at(first.id) })).supersededBy).toMatchObject({ id: second.id });
    await expect(propose({ supersedesId: first.id })).rejects.toEqual(refused(422, 'not_in_force', '/supersedesId'));
    await expect(propose({ supersedesId: it.elsewhere.decisionId })).rejects.toEqual(refused(422, '/supersedesId'));
    await propose({ supersedesId: second.id });
    await expect(propose({ supersedesId: second.id })).rejects.toEqual(refused(409, '/supersedesId'));
  });

  test('it is changed, prolonged, withdrawn, reviewed and linked by whoever may', async () => {
    const open = await propose();
    const { chair, observer } = { chair: as('chair'), observer: as('observer') };
    const patch = { closesOn: '2031-01-08' };
    await expect(observer.edit({ params: at(open.id), body: patch }, { ifMatch: open.version })).rejects.toEqual(
      refused(403),
    );
    const edited = await chair.edit({ params: at(open.id), body: patch }, { ifMatch: open.version });
    expect(edited.closesOn).toBe('2031-01-08');
    await expect(chair.edit({ params: at(open.id), body: patch }, { ifMatch: open.version })).rejects.toEqual(
      refused(412),
    );
    await expect(propose({ closesOn: '2020-01-01' })).rejects.toEqual(refused(422, '/closesOn'));
    await expect(propose({ method: 'majority' })).rejects.toEqual(refused(422, 'not_agreed', '/method'));
    const links = { actionIds: [it.here.actionId], riskIds: [it.here.riskId] };
    const linked = await chair.link({ params: at(open.id), body: links }, { ifMatch: edited.version });
    expect(linked).toMatchObject({ actions: [{ reference: 'FIRST-A-9001' }], risks: [{ reference: 'FIRST-R-9001' }] });
    const foreign = { actionIds: [it.elsewhere.actionId], riskIds: [] };
    await expect(chair.link({ params: at(open.id), body: foreign }, { ifMatch: linked.version })).rejects.toEqual(
      refused(422, '/actionIds'),
    );
    const review = { words: 'Still right' };
    await expect(chair.review({ params: at(open.id), body: review }, { ifMatch: linked.version })).rejects.toEqual(
      refused(409, 'not_in_force'),
    );
    const withdrawn = await as('member').withdraw(
      { params: at(open.id), body: { reason: 'No money' } },
      { ifMatch: linked.version },
    );
    expect(withdrawn).toMatchObject({ status: 'withdrawn', reason: 'No money' });
  });
});

describe('at a meeting', () => {
  const times = { fromTime: '10:00', toTime: '12:00' } as const;
  const begun = async () => {
    const { meetings } = it.as(it.here.people.chair);
    const made = await meetings.arrange({ params: place(), body: { title: 'Board', heldOn: '2027-03-30', ...times } });
    const params = { ...place(), meetingId: made.id };
    return { params, meeting: await meetings.begin({ params }, { ifMatch: made.version }) };
  };

  test('the minute taker writes it down with each position; the rule holds there, too', async () => {
    const { params, meeting } = await begun();
    const itemId = meeting.items[1]?.id ?? '';
    const both = [
      { partnerId: council(), stance: 'agree' as const },
      { partnerId: network(), stance: 'object' as const, reason: 'No staff' },
    ];
    const body = { title: 'Open the hall', itemId, positions: both };
    await expect(as('member').record({ params, body })).rejects.toEqual(refused(403));
    await expect(as('coordinator').record({ params, body })).rejects.toEqual(refused(409, 'not_carried_objection'));
    const twice = { ...body, positions: [both[0], both[0]] as (typeof both)[0][] };
    await expect(as('coordinator').record({ params, body: twice })).rejects.toEqual(refused(400, '/positions'));
    const lost = await as('coordinator').record({ params, body: { ...body, as: 'not_taken' } });
    expect(lost).toMatchObject({ status: 'not_taken', tally: { object: 1 }, itemTitle: meeting.items[1]?.title });
    const silent = await as('coordinator').record({ params, body: { title: 'Open the garden', itemId } });
    expect(silent).toMatchObject({ status: 'taken', because: 'no_objection', closesOn: null });
    const heard = await as('chair').list({ params: place(), query: { meetingId: meeting.id } });
    expect(heard.items.map(({ id }) => id)).toEqual([silent.id, lost.id]);
    const wrong = { title: 'Open the hall', itemId: it.here.agendaItemId };
    await expect(as('coordinator').record({ params, body: wrong })).rejects.toEqual(refused(422, '/itemId'));
    const authority = { title: 'Close at once', itemId, method: 'executive' } as const;
    await expect(as('coordinator').record({ params, body: authority })).rejects.toEqual(refused(422, '/why'));
  });

  test('what is put off moves its item to the next agenda', async () => {
    const { params, meeting } = await begun();
    const itemId = meeting.items[0]?.id ?? '';
    const body = { title: 'Open the hall', itemId, as: 'deferred', reason: 'No costs yet' } as const;
    expect(await as('coordinator').record({ params, body })).toMatchObject({
      status: 'deferred',
      reason: 'No costs yet',
    });
    const { items } = await it.as(it.here.people.chair).meetings.get({ params });
    expect(items[0]).toMatchObject({ status: 'moved', reason: 'No costs yet' });
  });

  test('decisions to review fill their item of the next agenda', async () => {
    const first = await begun();
    const body = { title: 'Open the hall', itemId: first.meeting.items[0]?.id ?? '', reviewOn: '2027-03-29' };
    const { id, reference } = await as('coordinator').record({ params: first.params, body });
    const { params, meeting } = await begun();
    const { items } = await it.as(it.here.people.member).meetings.fillings({ params });
    const item = meeting.items.find(({ fill }) => fill === 'decisions');
    const lines = items.find(({ itemId }) => itemId === item?.id)?.lines;
    expect(lines).toContainEqual(expect.objectContaining({ id, reference, kind: 'decision', dueOn: '2027-03-29' }));
  });

  test('where nobody has recorded who is there, nothing says that a decision is only indicative; else it may', async () => {
    const { params, meeting } = await begun();
    const { attendance } = it.as(it.here.people.coordinator);
    const all = await attendance.allPresent({ params });
    const body = { title: 'Open the hall', itemId: meeting.items[0]?.id ?? '' };
    expect(await as('coordinator').record({ params, body })).toMatchObject({ isIndicative: false });
    for (const { id, version } of all.attendees)
      await attendance.record(
        { params: { ...params, attendeeId: id }, body: { status: 'left' } },
        { ifMatch: version },
      );
    expect(await as('coordinator').record({ params, body })).toMatchObject({ isIndicative: true });
  });

  test('nothing is decided at a meeting that is over for good', async () => {
    const params = { ...place(), meetingId: it.here.meetingId };
    const body = { title: 'Too late', itemId: it.here.agendaItemId };
    await expect(as('chair').record({ params, body })).rejects.toEqual(refused(409, 'minutes_closed'));
  });
});

describe('the register', () => {
  test('filters, searches, goes across partnerships and is taken away as a file', async () => {
    const { id } = await propose({ title: '=Sturdy benches', reviewOn: '2031-01-01' });
    const found = await as('observer').list({
      params: place(),
      query: { q: 'sturdy', status: 'proposed', count: 'true' },
    });
    expect(found).toMatchObject({ total: 1, items: [{ id }] });
    const waiting = await as('partner_lead').list({ params: place(), query: { isMine: 'true', q: 'sturdy' } });
    expect(waiting.items).toHaveLength(1);
    await agree('partner_lead', id, network());
    expect((await as('partner_lead').list({ params: place(), query: { isMine: 'true', q: 'sturdy' } })).items).toEqual(
      [],
    );
    const { workspaceId } = it.here;
    const across = await as('chair').listAcross({ params: { workspaceId }, query: { q: 'sturdy' } });
    expect(across.items).toMatchObject([{ partnershipCode: 'FIRST' }]);
    expect((await as('outsider').listAcross({ params: { workspaceId } })).items).toEqual([]);
    const file = await as('observer').export({ params: place(), query: { q: 'sturdy' } });
    const [head, row, ...rest] = (await file.text()).trim().split('\r\n').join('\n').split('\n');
    expect(head).toContain('reference,title,words,status');
    expect(row).toContain(`'=Sturdy benches`);
    expect(rest).toEqual([]);
    const book = await as('observer').export({ params: place(), query: { format: 'xlsx' } });
    expect((await book.arrayBuffer()).byteLength).toBeGreaterThan(3000);
  });

  test('those of another workspace are not there', async () => {
    const { elsewhere } = it;
    await expect(as('chair').get({ params: at(elsewhere.decisionId) })).rejects.toEqual(refused(404));
    await expect(it.as(elsewhere.people.chair).decisions.list({ params: place() })).rejects.toEqual(refused(404));
  });
});
