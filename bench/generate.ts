import pg from 'pg';

/** How much a workspace holds. */
export const sizes = {
  small: { partnerships: 20 },
  medium: { partnerships: 200 },
  large: { partnerships: 5000 },
} as const;
export type Size = keyof typeof sizes;

const perPartnership = { partners: 8, risks: 50, actions: 100, reports: 20 };

export type Generated = { workspaceId: string; partnershipId: string; accountId: string };

/**
 * Fills one workspace in sets, as its owner would: what is measured is what comes after. The account is the coordinator
 * of every partnership and SRO of its outcome.
 */
export async function generate(adminUrl: string, size: Size): Promise<Generated> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const step of steps(sizes[size].partnerships)) await client.query(step);
    await client.query('analyze');
    const { rows } = await client.query<Generated>(
      `select w.id as "workspaceId", (select id from partnerships order by code limit 1) as "partnershipId",
         (select id from auth.accounts limit 1) as "accountId" from workspaces w`,
    );
    const [made] = rows;
    if (!made) throw new Error('Nothing was generated');
    return made;
  } finally {
    await client.end();
  }
}

const stamps = `1, app.now(), app.now()`;
const words = `array['Funding ends before the work does', 'Staff time is not released', 'Data comes too late to steer', 'Two routes confuse families', 'Venues withdraw evenings']`;

function steps(partnerships: number): string[] {
  const { partners, risks, actions, reports } = perPartnership;
  return [
    `insert into workspaces (name, slug, created_at, updated_at) values ('Bench', 'bench', app.now(), app.now())`,
    `insert into auth.accounts (email) values ('bench@example.org')`,
    `insert into organisations (id, workspace_id, name, short_name, kind, sector, version, created_at, updated_at)
     select uuidv7(), w.id, 'Organisation ' || n, 'Org ' || n, 'agency', 'public', ${stamps} from workspaces w, generate_series(1, ${partners}) n`,
    `insert into people (id, workspace_id, account_id, name, email, version, created_at, updated_at)
     select uuidv7(), w.id, case when n = 1 then (select id from auth.accounts) end, 'Person ' || n, 'person' || n || '@example.org', ${stamps}
     from workspaces w, generate_series(1, 40) n`,
    `insert into outcomes (id, workspace_id, code, statement, position, sro_person_id, version, created_at, updated_at)
     select uuidv7(), w.id, 'O1', 'We live well', 1, (select id from people where account_id is not null), ${stamps} from workspaces w`,
    `insert into partnerships (id, workspace_id, name, code, kind, level, accountability_model, status, version, created_at, updated_at)
     select uuidv7(), w.id, 'Partnership ' || n, 'P' || n, 'local', 'partnership', 'joint', 'active', ${stamps} from workspaces w, generate_series(1, ${partnerships}) n`,
    `insert into contributions (id, workspace_id, partnership_id, outcome_id, weight, version, created_at, updated_at)
     select uuidv7(), p.workspace_id, p.id, o.id, 'main', ${stamps} from partnerships p, outcomes o`,
    `insert into partners (id, workspace_id, partnership_id, organisation_id, role, joined_on, version, created_at, updated_at)
     select uuidv7(), p.workspace_id, p.id, o.id, case when o.short_name = 'Org 1' then 'lead' else 'core' end, '2026-01-01', ${stamps} from partnerships p, organisations o`,
    `insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
     select uuidv7(), p.workspace_id, p.partnership_id, p.id, (select id from people where account_id is not null), 'coordinator', '2026-01-01', ${stamps}
     from partners p where p.role = 'lead'`,
    `insert into risks (id, workspace_id, partnership_id, number, title, cause, event, consequence, category, scope, lead_partner_id, owner_person_id,
       proximity, response, controls, status, inherent_likelihood, inherent_impact, residual_likelihood, residual_impact, score, light, light_reason,
       next_review_on, reviewed_on, last_note, closing_reason, version, created_at, updated_at)
     select uuidv7(), p.workspace_id, p.id, n, (${words})[1 + n % 5] || ' ' || n, '', '', '', 'delivery', 'shared', lead.id, owner.id,
       'later', 'treat', 'What we do about it', 'open', 5, 5, l, i, l * i, case when l * i >= 15 then 'red' when l * i >= 5 then 'amber' else 'green' end, '',
       '2027-01-01', '2026-10-01', '', '', ${stamps}
     from partnerships p
     cross join lateral (select n, 1 + n % 5 as l, 1 + (n / 5) % 5 as i from generate_series(1, ${risks}) n) s
     join lateral (select id from partners x where x.partnership_id = p.id order by x.id offset n % ${partners} limit 1) lead on true
     join lateral (select id from people x where x.workspace_id = p.workspace_id order by x.id offset n % 40 limit 1) owner on true`,
    `insert into actions (id, workspace_id, partnership_id, number, title, description, owner_partner_id, owner_person_id, due_on, first_due_on, due_moves,
       priority, contingency, status, percent, worse_reason, last_update_on, last_note, closing_note, ceased_reason, closed_on, version, created_at, updated_at)
     select uuidv7(), p.workspace_id, p.id, n, (${words})[1 + n % 5] || ': act ' || n, '', lead.id, owner.id, date '2026-10-01' + n, date '2026-10-01' + n, 0,
       'medium', '', case when n % 3 = 0 then 'done' else 'in_progress' end, case when n % 3 = 0 then 100 else 40 end, '', '2026-10-01', '',
       case when n % 3 = 0 then 'Done' else '' end, '', case when n % 3 = 0 then date '2026-10-20' end, ${stamps}
     from partnerships p cross join generate_series(1, ${actions}) n
     join lateral (select id from partners x where x.partnership_id = p.id order by x.id offset n % ${partners} limit 1) lead on true
     join lateral (select id from people x where x.workspace_id = p.workspace_id order by x.id offset n % 40 limit 1) owner on true`,
    `insert into reports (id, workspace_id, partnership_id, number, period_starts_on, period_ends_on, due_on, clock, status, headline, light, light_reason,
       achievements, next_period, help_needed, submitted_at, snapshot, version, created_at, updated_at)
     select uuidv7(), p.workspace_id, p.id, n, d, (d + interval '3 months')::date - 1, (d + interval '3 months')::date + 14, 1,
       case when n = ${reports} then 'open' else 'submitted' end, 'As planned', 'green', '', '', '', '',
       case when n < ${reports} then d + interval '100 days' end, case when n < ${reports} then '{}'::jsonb end, ${stamps}
     from partnerships p cross join generate_series(1, ${reports}) n
     cross join lateral (select (date '2026-07-01' - make_interval(months => 3 * (${reports} - n)))::date as d) s`,
    `insert into partnership_rollups (partnership_id, workspace_id, risks_red, risks_amber, risks_green, actions_open, reports_submitted, changed_at)
     select p.id, p.workspace_id,
       (select count(*) from risks k where k.partnership_id = p.id and k.light = 'red'), (select count(*) from risks k where k.partnership_id = p.id and k.light = 'amber'),
       (select count(*) from risks k where k.partnership_id = p.id and k.light = 'green'), (select count(*) from actions a where a.partnership_id = p.id and a.status = 'in_progress'),
       ${reports - 1}, app.now() from partnerships p`,
  ];
}
