import pg from 'pg';

/** How much a workspace holds: an organisation is in some 40 partnerships where there are thousands. */
export const sizes = {
  small: { partnerships: 20, organisations: 8 },
  medium: { partnerships: 200, organisations: 64 },
  large: { partnerships: 5000, organisations: 1000 },
} as const;
const outcomes = 12;
export type Size = keyof typeof sizes;

const perPartnership = { partners: 8, risks: 50, actions: 100, reports: 20 };

/** Partnerships with one long register each, by their codes. */
export const registers = { REGISTER: 5_000, ARCHIVE: 50_000 } as const;

export type Registers = Record<keyof typeof registers, string>;
export type Generated = { workspaceId: string; partnershipId: string; accountId: string };

/**
 * Fills one workspace in sets, as its owner would: what is measured is what comes after. The account is the coordinator
 * of every partnership and SRO of its outcome.
 */
export async function generate(adminUrl: string, size: Size): Promise<Generated> {
  const [made] = await filled<Generated>(adminUrl, [...steps(sizes[size]), counted], {
    text: `select w.id as "workspaceId", (select id from partnerships order by code limit 1) as "partnershipId",
             (select id from auth.accounts limit 1) as "accountId" from workspaces w`,
  });
  if (!made) throw new Error('Nothing was generated');
  return made;
}

/** Adds the partnerships with a long register each, for what is measured on those: all of them weigh on a portfolio. */
export async function generateRegisters(adminUrl: string): Promise<Registers> {
  const made = Object.entries(registers).flatMap(([code, risks]) => register(code, risks));
  const [found] = await filled<{ registers: Registers }>(adminUrl, [...made, counted], {
    text: 'select json_object_agg(code, id) as registers from partnerships where code = any ($1)',
    values: [Object.keys(registers)],
  });
  if (!found) throw new Error('No register was generated');
  return found.registers;
}

/** Analyzed between steps, so that each is planned for as many rows as the one before made. */
async function filled<Row>(adminUrl: string, made: readonly string[], asked: pg.QueryConfig): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const step of made) await client.query(`${step}; analyze`);
    return (await client.query(asked)).rows as Row[];
  } finally {
    await client.end();
  }
}

const stamps = `1, app.now(), app.now()`;
const words = `array['Funding ends before the work does', 'Staff time is not released', 'Data comes too late to steer', 'Two routes confuse families', 'Venues withdraw evenings']`;

function steps({ partnerships, organisations }: (typeof sizes)[Size]): string[] {
  const { risks, actions, reports } = perPartnership;
  return [
    `insert into workspaces (name, slug, created_at, updated_at) values ('Bench', 'bench', app.now(), app.now())`,
    `insert into auth.accounts (email) values ('bench@example.org')`,
    `insert into organisations (id, workspace_id, name, short_name, kind, sector, version, created_at, updated_at)
     select uuidv7(), w.id, 'Organisation ' || n, 'Org ' || n, 'agency', 'public', ${stamps} from workspaces w, generate_series(1, ${organisations}) n`,
    `insert into people (id, workspace_id, account_id, name, email, version, created_at, updated_at)
     select uuidv7(), w.id, case when n = 1 then (select id from auth.accounts) end, 'Person ' || n, 'person' || n || '@example.org', ${stamps}
     from workspaces w, generate_series(1, 40) n`,
    `insert into outcomes (id, workspace_id, code, statement, position, sro_person_id, version, created_at, updated_at)
     select uuidv7(), w.id, 'O' || n, 'We live well ' || n, n, (select id from people where account_id is not null), ${stamps}
     from workspaces w, generate_series(1, ${outcomes}) n`,
    foundSql(`'Partnership ' || n, 'P' || n`, partnerships),
    ...peopled('true'),
    risksOf('true', risks),
    touchedIn('true'),
    actionsOf('true', { actions, risks }),
    `insert into reference_counters (workspace_id, partnership_id, subject, last)
     select workspace_id, partnership_id, 'action', max(number) from actions group by 1, 2`,
    `insert into reports (id, workspace_id, partnership_id, number, period_starts_on, period_ends_on, due_on, clock, status, headline, light, light_reason,
       achievements, next_period, help_needed, submitted_at, snapshot, version, created_at, updated_at)
     select uuidv7(), p.workspace_id, p.id, n, d, (d + interval '3 months')::date - 1, (d + interval '3 months')::date + 14, 1,
       case when n = ${reports} then 'open' else 'submitted' end, 'As planned', 'green', '', '', '', '',
       case when n < ${reports} then d + interval '100 days' end, case when n < ${reports} then '{}'::jsonb end, ${stamps}
     from partnerships p cross join generate_series(1, ${reports}) n
     cross join lateral (select (date '2026-07-01' - make_interval(months => 3 * (${reports} - n)))::date as d) s`,
  ];
}

/** One partnership with a register of this length, and an action for every second risk. */
const register = (code: string, risks: number): string[] => {
  const here = `p.code = '${code}'`;
  const actions = Math.floor(risks / 2);
  return [
    foundSql(`'${code}', '${code}'`, 1),
    ...peopled(here),
    risksOf(here, risks),
    touchedIn(here),
    actionsOf(here, { actions, risks }),
  ];
};

const foundSql = (nameAndCode: string, count: number) => `
  insert into partnerships (id, workspace_id, name, code, purpose, area, kind, level, accountability_model, status, version, created_at, updated_at)
  select uuidv7(), w.id, ${nameAndCode}, (${words})[1 + n % 5] || ' for ' || n % 40, 'Area ' || n % 30, 'local', 'partnership', 'joint', 'active', ${stamps} from workspaces w, generate_series(1, ${count}) n`;

/** Its two outcomes, its partners, and the account as its coordinator. */
const peopled = (here: string): string[] => [
  `insert into contributions (id, workspace_id, partnership_id, outcome_id, weight, version, created_at, updated_at)
   select uuidv7(), p.workspace_id, p.id, o.id, case when o.position = 1 + place % ${outcomes} then 'main' else 'supporting' end, ${stamps}
   from ${placed(here)} p join outcomes o on o.position in (1 + place % ${outcomes}, 1 + (place * 5 + 3) % ${outcomes})`,
  `insert into partners (id, workspace_id, partnership_id, organisation_id, role, joined_on, version, created_at, updated_at)
   select uuidv7(), p.workspace_id, p.id, known.ids[1 + (place * 5 + n * 13) % cardinality(known.ids)], case when n = 0 then 'lead' else 'core' end,
     '2026-01-01', ${stamps}
   from ${placed(here)} p cross join (select array_agg(id order by id) as ids from organisations) known
   cross join generate_series(0, ${perPartnership.partners - 1}) n`,
  `insert into memberships (id, workspace_id, partnership_id, partner_id, person_id, role, from_on, version, created_at, updated_at)
   select uuidv7(), p.workspace_id, p.id, x.id, (select id from people where account_id is not null), 'coordinator', '2026-01-01', ${stamps}
   from partnerships p join partners x on x.partnership_id = p.id and x.role = 'lead' where ${here}`,
];

/** Partnerships with their place among them all. */
const placed = (here: string) =>
  `(select p.id, p.workspace_id, row_number() over (order by p.code)::int as place from partnerships p where ${here})`;

/** The nth of the partners and of the people, over and over. */
const someone = `
  join lateral (select array_agg(id order by id) as ids from partners x where x.partnership_id = p.id) leads on true
  cross join (select array_agg(id order by id) as ids from people) owners
  cross join lateral (select leads.ids[1 + n % cardinality(leads.ids)] as lead, owners.ids[1 + n % cardinality(owners.ids)] as owner) who`;

const risksOf = (here: string, count: number) => `
  insert into risks (id, workspace_id, partnership_id, number, title, cause, event, consequence, category, scope, lead_partner_id, owner_person_id,
    proximity, response, controls, status, inherent_likelihood, inherent_impact, residual_likelihood, residual_impact, score, light, light_reason,
    next_review_on, reviewed_on, last_note, closing_reason, version, created_at, updated_at)
  select uuidv7(), p.workspace_id, p.id, n, (${words})[1 + n % 5] || ' ' || n, '', '', '', 'delivery', 'shared', who.lead, who.owner,
    'later', 'treat', 'What we do about it', 'open', 5, 5, l, i, l * i, case when l * i >= 15 then 'red' when l * i >= 5 then 'amber' else 'green' end, '',
    '2027-01-01', '2026-10-01', '', '', ${stamps}
  from partnerships p
  cross join lateral (select n, 1 + n % 5 as l, 1 + (n / 5) % 5 as i from generate_series(1, ${count}) n) s ${someone}
  where ${here}`;

/** Two partners for each risk: one of them does not lead on it. */
const touchedIn = (here: string) => `
  insert into risk_affected_partners (id, workspace_id, partnership_id, risk_id, partner_id, affected, note, version, created_at, updated_at)
  select uuidv7(), k.workspace_id, k.partnership_id, k.id, t.id, true, '', ${stamps}
  from risks k join partnerships p on p.id = k.partnership_id
  cross join lateral (select x.id, row_number() over (order by x.id) - 1 as at from partners x where x.partnership_id = k.partnership_id) t
  where ${here} and t.at in (k.number % 8, (k.number + 3) % 8)`;

/** Of three actions one is done; every second one brings down a risk, each a different one. */
const actionsOf = (here: string, { actions, risks }: { actions: number; risks: number }) => `
  insert into actions (id, workspace_id, partnership_id, number, title, description, owner_partner_id, owner_person_id, due_on, first_due_on, due_moves,
    priority, contingency, status, percent, worse_reason, last_update_on, last_note, closing_note, ceased_reason, closed_on, risk_id, source_kind, version, created_at, updated_at)
  select uuidv7(), p.workspace_id, p.id, n, (${words})[1 + n % 5] || ': act ' || n, '', who.lead, who.owner, date '2026-10-01' + n % 100, date '2026-10-01' + n % 100, 0,
    'medium', '', case when n % 3 = 0 then 'done' else 'in_progress' end, case when n % 3 = 0 then 100 else 40 end, '', '2026-10-01', '',
    case when n % 3 = 0 then 'Done' else '' end, '', case when n % 3 = 0 then date '2026-10-20' end, k.id, case when k.id is not null then 'risk' end, ${stamps}
  from partnerships p cross join generate_series(1, ${actions}) n ${someone}
  left join risks k on k.partnership_id = p.id and n % 2 = 0 and k.number = 1 + (n / 2 - 1) % ${risks}
  where ${here}`;

/** The rollups of those that have none yet. */
const counted = `
  insert into partnership_rollups (partnership_id, workspace_id, risks_red, risks_amber, risks_green, actions_open, reports_submitted, changed_at)
     select p.id, p.workspace_id,
       (select count(*) from risks k where k.partnership_id = p.id and k.light = 'red'), (select count(*) from risks k where k.partnership_id = p.id and k.light = 'amber'),
       (select count(*) from risks k where k.partnership_id = p.id and k.light = 'green'), (select count(*) from actions a where a.partnership_id = p.id and a.status = 'in_progress'),
       (select count(*) from reports r where r.partnership_id = p.id and r.status = 'submitted'), app.now() from partnerships p
  where not exists (select from partnership_rollups u where u.partnership_id = p.id)`;
