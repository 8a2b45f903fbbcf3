import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { type Insert, inserter } from './inserter.ts';
import type { PlanBegun } from './plan-begun.ts';
import { archivedTemplate, type CancelledMeeting } from './cancelled-meeting.ts';
import { archivedSeries } from './archived-series.ts';
import { endedEmbeds } from './ended-embeds.ts';
import { publishedVersion } from './published-version.ts';
import { removedPack } from './removed-pack.ts';
import { addToken, endedServiceAccount } from './programs.ts';
import { pausedWebhook } from './paused-webhook.ts';
import { undoneIndicators } from './undone-import.ts';
import { type EndedWork, endedWork } from './ended-work.ts';

/** Someone to act as in a test. */
export type TestPerson = { accountId: string; personId: string; email: string };

const partnershipRoles = [
  'chair',
  'deputy_chair',
  'coordinator',
  'partner_lead',
  'member',
  'sponsor',
  'broker',
  'initiator',
  'observer',
] as const;

/** Everyone in a workspace, named by what they are to its first partnership. */
export type Cast = Record<
  | (typeof partnershipRoles)[number]
  | 'administrator'
  | 'gatekeeper'
  | 'auditor'
  | 'sro'
  | 'organisation_lead'
  | 'outsider'
  | 'ex_member',
  TestPerson
>;

export type TestWorkspace = {
  workspaceId: string;
  people: Cast;
  organisationIds: [lead: string, other: string];
  outcomeId: string;
  /** The first is everybody's in the cast; the second only the chair's, who is a plain member there */
  partnershipIds: [first: string, second: string];
  /** The partners of the first partnership; partner_lead and member belong to the second of them */
  partnerIds: [lead: string, other: string];
  /** What the first partnership contributes to the outcome */
  contributionId: string;
  /** The plain member's membership of the first partnership */
  membershipId: string;
  /** An action, a risk and a report of the first partnership, all ended */
  actionId: string;
  riskId: string;
  reportId: string;
  /** A file that the plain member brought, imported and undone */
  importId: string;
  /** A line of accountability of its last partner upwards, ended */
  lineId: string;
  /** What that partner did not do, closed */
  unmetId: string;
  recipientId: string;
  /** An agreement of the first partnership that was given up, and a comment on it */
  agreementId: string;
  commentId: string;
  /** An indicator of the outcome, and a measure of the first partnership, both archived: nobody owes a value */
  indicatorId: string;
  measureId: string;
  /** Of their charts, by one id: both ended */
  embedId: string;
  curveSessionId: string;
  partId: string;
  ideaId: string;
  /** A proposal that was withdrawn */
  decisionId: string;
  /** An archived agenda template for all its partnerships */
  workspaceTemplateId: string;
  /** A version of the outcomes as they never stood */
  frameworkVersionId: string;
  /** A board pack of the administrator’s that was removed */
  packId: string;
  /** The administrator's webhook, paused, and a message of it that was given up */
  webhookId: string;
  webhookDeliveryId: string;
  /** A file of values of indicators that the administrator brought, imported and undone */
  indicatorImportId: string;
  /** A service account of the administrator's that has ended */
  serviceAccountId: string;
  /** The administrator's API token, whose secret nobody has */
  tokenId: string;
  /** The same of the second partnership */
  inSecond: {
    partnerId: string;
    membershipId: string;
    contributionId: string;
  } & Omit<EndedWork, 'reportId'>;
} & PlanBegun &
  CancelledMeeting;

export type Workspaces = { here: TestWorkspace; elsewhere: TestWorkspace };

/** Two workspaces with the same shape, written as the database's owner would: what is tested is what comes after. */
export async function foundWorkspaces(adminUrl: string): Promise<Workspaces> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return { here: await foundWorkspace(client, 'here'), elsewhere: await foundWorkspace(client, 'elsewhere') };
  } finally {
    await client.end();
  }
}

async function foundWorkspace(client: pg.Client, slug: string): Promise<TestWorkspace> {
  const workspaceId = randomUUIDv7();
  const insert = inserter(client, workspaceId);
  await client.query(
    `insert into workspaces (id, name, slug, created_at, updated_at) values ($1, $2, $3, app.now(), app.now())`,
    [workspaceId, `Workspace ${slug}`, slug],
  );
  const organisationIds = await addOrganisations(insert, slug);
  const people = await castOf(client, insert, { slug, organisationId: organisationIds[0] });
  const outcomeId = await addOutcome(insert, { code: 'O1', position: 1, sro_person_id: people.sro.personId });
  await client.query('update organisations set lead_person_id = $2 where id = $1', [
    organisationIds[1],
    people.organisation_lead.personId,
  ]);
  const first = await foundPartnership(client, insert, { code: 'FIRST', organisationIds, outcomeId });
  const founded = {
    workspaceId,
    people,
    organisationIds,
    outcomeId,
    partnerIds: first.partnerIds as [string, string],
    contributionId: first.contributionId,
    membershipId: await joinAll(insert, people, first),
    ...(await endedWork(insert, first, people.member)),
    ...(await addSecond(client, insert, { people, organisationIds, firstId: first.id })),
    indicatorId: await insert('indicators', { ...archivedSeries, outcome_id: outcomeId }),
    workspaceTemplateId: await insert('agenda_templates', archivedTemplate),
    frameworkVersionId: await publishedVersion(client, insert),
    serviceAccountId: await endedServiceAccount(insert, people.administrator),
    tokenId: await addToken(client, workspaceId, people.administrator),
    indicatorImportId: await insert('imports', { ...undoneIndicators, person_id: people.administrator.personId }),
    packId: await removedPack(insert, people.administrator.personId, first.id),
    ...(await pausedWebhook(client, insert, people.administrator)),
  };
  await keepHistory(client, workspaceId);
  return { ...founded, embedId: await endedEmbeds(client, founded) };
}

/** What the commands would have kept of how things began, where reports ask for it. */
async function keepHistory(client: pg.Client, workspaceId: string): Promise<void> {
  await client.query(
    `insert into state_history (workspace_id, partnership_id, subject, subject_id, from_at, state)
     select workspace_id, null::uuid, 'partnership', id, created_at,
       jsonb_build_object('status', status, 'stage', stage, 'level', level, 'archivedAt', archived_at)
     from partnerships where workspace_id = $1
     union all
     select workspace_id, null, 'outcome', id, created_at, jsonb_build_object('sroPersonId', sro_person_id, 'archivedAt', archived_at)
     from outcomes where workspace_id = $1
     union all
     select workspace_id, partnership_id, 'contribution', id, created_at,
       jsonb_build_object('outcomeId', outcome_id, 'weight', weight, 'endedOn', ended_on)
     from contributions where workspace_id = $1
     union all
     select workspace_id, partnership_id, 'accountability_line', id, created_at,
       jsonb_build_object('nextDueOn', next_due_on, 'agreedOn', agreed_on, 'endedOn', ended_on, 'terms', terms)
     from accountability_lines where workspace_id = $1`,
    [workspaceId],
  );
}

async function addOrganisations(insert: Insert, slug: string): Promise<[string, string]> {
  const council = { name: `${slug} Council`, short_name: 'Council', kind: 'council', sector: 'public' };
  const network = { name: `${slug} Network`, short_name: 'Network', kind: 'voluntary_or_community', sector: 'third' };
  return [await insert('organisations', council), await insert('organisations', network)];
}

const addOutcome = (insert: Insert, outcome: { code: string; position: number; sro_person_id?: string }) =>
  insert('outcomes', { statement: 'A good start in life', ...outcome });

type Around = { people: Cast; organisationIds: [string, string]; firstId: string };

/** A partnership that the chair of the first sees too: an id of its own things below the other's address is a real one. */
async function addSecond(client: pg.Client, insert: Insert, { people, organisationIds, firstId }: Around) {
  const outcomeId = await addOutcome(insert, { code: 'O2', position: 2 });
  const founding = { code: 'SECOND', organisationIds: [organisationIds[0]], outcomeId };
  const second = await foundPartnership(client, insert, founding);
  const [partnerId = ''] = second.partnerIds;
  const seat = { partnership_id: second.id, partner_id: partnerId, person_id: people.chair.personId };
  const membershipId = await insert('memberships', { ...seat, role: 'member', from_on: '2026-01-01' });
  const work = await endedWork(insert, second, people.member);
  const partnershipIds: [string, string] = [firstId, second.id];
  return { partnershipIds, inSecond: { partnerId, membershipId, contributionId: second.contributionId, ...work } };
}

/** Without a password, for most tests never ask for one. */
async function addAccount(client: pg.Client, email: string): Promise<string> {
  const { rows } = await client.query('insert into auth.accounts (email) values ($1) returning id', [email]);
  return rows[0].id;
}

async function castOf(
  client: pg.Client,
  insert: Insert,
  { slug, organisationId }: { slug: string; organisationId: string },
): Promise<Cast> {
  const inWorkspace = ['administrator', 'gatekeeper', 'auditor'] as const;
  const appointed = ['sro', 'organisation_lead', 'outsider', 'ex_member'] as const;
  const cast: Partial<Cast> = {};
  for (const name of [...inWorkspace, ...appointed, ...partnershipRoles]) {
    const email = `${name}@${slug}.example.org`;
    const accountId = await addAccount(client, email);
    const roles = (inWorkspace as readonly string[]).includes(name) ? [name, 'member'] : ['member'];
    const personId = await insert('people', {
      account_id: accountId,
      name: `${name} of ${slug}`,
      email,
      organisation_id: organisationId,
      roles,
    });
    cast[name] = { accountId, personId, email };
  }
  return cast as Cast;
}

async function foundPartnership(
  client: pg.Client,
  insert: Insert,
  { code, organisationIds, outcomeId }: { code: string; organisationIds: string[]; outcomeId: string | null },
) {
  const id = await insert('partnerships', {
    name: `Partnership ${code}`,
    code,
    kind: 'local',
    level: 'partnership',
    accountability_model: 'joint',
    status: 'active',
  });
  await client.query(
    `insert into partnership_rollups (partnership_id, workspace_id, changed_at) select id, workspace_id, app.now() from partnerships where id = $1`,
    [id],
  );
  const partnerIds: string[] = [];
  for (const [i, organisationId] of organisationIds.entries()) {
    partnerIds.push(
      await insert('partners', {
        partnership_id: id,
        organisation_id: organisationId,
        role: i === 0 ? 'lead' : 'core',
        joined_on: '2026-01-01',
      }),
    );
  }
  const contributionId = outcomeId
    ? await insert('contributions', { partnership_id: id, outcome_id: outcomeId, weight: 'main' })
    : '';
  await insert('support_arrangements', { partnership_id: id });
  return { id, partnerIds, contributionId };
}

/** @returns the plain member's membership */
async function joinAll(
  insert: Insert,
  people: Cast,
  { id, partnerIds }: { id: string; partnerIds: string[] },
): Promise<string> {
  const joined: Partial<Record<(typeof partnershipRoles)[number], string>> = {};
  for (const role of partnershipRoles) {
    const partnerId = role === 'partner_lead' || role === 'member' ? partnerIds[1] : partnerIds[0];
    joined[role] = await insert('memberships', {
      partnership_id: id,
      partner_id: partnerId,
      person_id: people[role].personId,
      role,
      from_on: '2026-01-01',
    });
  }
  await insert('memberships', {
    partnership_id: id,
    partner_id: partnerIds[0],
    person_id: people.ex_member.personId,
    role: 'member',
    from_on: '2026-01-01',
    to_on: '2026-06-01',
  });
  return joined.member ?? '';
}
