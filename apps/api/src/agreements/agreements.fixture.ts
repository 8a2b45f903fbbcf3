import { expect } from 'vitest';
import { look } from '../testing/look.ts';
import type { TestApp } from '../testing/test-app.ts';

export const refused = (status: number, code?: string, pointer?: string) =>
  expect.objectContaining({
    problem: expect.objectContaining({
      status,
      ...(code && { code }),
      ...(pointer && { errors: expect.arrayContaining([expect.objectContaining({ pointer })]) }),
    }),
  });

type Drafting = Parameters<ReturnType<TestApp['as']>['agreements']['draft']>[0]['body'];

type Frozen = { latestVersion: number; fingerprint: string | null };

/** A memorandum between the two partners of the test workspace, as far along as a test needs it. */
export function agreementKit(it: TestApp) {
  const place = () => ({ partnershipId: it.here.partnershipIds[0] });
  const as = (person: keyof typeof it.here.people) => it.as(it.here.people[person]).agreements;
  const saying = (person: keyof typeof it.here.people) => it.as(it.here.people[person]).agreementComments;
  const [council, network] = [() => it.here.partnerIds[0], () => it.here.partnerIds[1]];
  const councilSigns = () => ({ partnerId: council(), signatoryId: it.here.people.deputy_chair.personId });
  const networkSigns = () => ({ partnerId: network(), signatoryId: it.here.people.partner_lead.personId });
  const written = [{ kind: 'paragraph' as const, spans: [{ text: 'We keep the hall open.' }] }];
  const sections = [{ key: 'purpose', title: 'Purpose', body: written }];
  const terms = { startsOn: '2026-11-01', endsOn: '2028-10-31', noticeDays: 90, reviewOn: '2027-10-01', sections };

  const drafted = async (body: Partial<Drafting> = {}) => {
    const draft = { kind: 'memorandum' as const, title: 'Keeping the hall', ...terms, ...body };
    const { id, version } = await as('coordinator').draft({ params: place(), body: draft });
    const params = { ...place(), agreementId: id };
    const parties = { parties: [councilSigns(), networkSigns()] };
    return { params, named: await as('coordinator').nameParties({ params, body: parties }, { ifMatch: version }) };
  };
  const sent = async (body: Partial<Drafting> = {}) => {
    const { params, named } = await drafted(body);
    const sending = { signBy: '2026-10-26' };
    return { params, sent: await as('coordinator').send({ params, body: sending }, { ifMatch: named.version }) };
  };
  const signing = ({ sent: { latestVersion, fingerprint } }: { sent: Frozen }, partnerId: string) => ({
    partnerId,
    version: latestVersion,
    fingerprint: fingerprint ?? '',
    name: 'D. Deputy',
    capacity: 'Chief executive',
  });
  const signedByBoth = async (body: Partial<Drafting> = {}) => {
    const one = await sent(body);
    await as('deputy_chair').sign({ params: one.params, body: signing(one, council()) });
    const signed = await as('partner_lead').sign({ params: one.params, body: signing(one, network()) });
    return { ...one, signed };
  };
  return {
    place,
    as,
    saying,
    council,
    network,
    councilSigns,
    networkSigns,
    sections,
    drafted,
    sent,
    signing,
    signedByBoth,
  };
}

/** The council is led by its deputy chair: chair and coordinator only steer. It is 12 October 2026, at ten. */
export async function setScene(it: TestApp): Promise<void> {
  await look(it, `insert into app.demo_clock ("offset") values ($1::timestamptz - now())`, ['2026-10-12T10:00:00Z']);
  await look(it, `update memberships set role = 'partner_lead' where partnership_id = $1 and person_id = $2`, [
    it.here.partnershipIds[0],
    it.here.people.deputy_chair.personId,
  ]);
}
