import type { Light, RiskMatrix } from '@trivet/domain';
import type { Origin } from '../kernel/trail.ts';
import type { Transaction } from '../kernel/transaction.ts';

/** How many open risks of a partnership go from one light to another (or stay), and how many are looked at sooner. */
export type Rescored = {
  partnershipId: string;
  code: string;
  name: string;
  from: Light;
  to: Light;
  risks: number;
  nearer: number;
};

type Matrices = { was: Pick<RiskMatrix, 'reviewDays'>; is: RiskMatrix };

/** What a matrix would do to the open risks of the workspace, counted where the caller sees none of them. */
export async function countRescored(
  tx: Transaction,
  { was, is }: { was: Pick<RiskMatrix, 'reviewDays'>; is: Pick<RiskMatrix, 'cells' | 'reviewDays'> },
): Promise<Rescored[]> {
  const { rows } = await tx.client.query<Rescored>({
    name: 'count_rescored',
    text: `select p.id as "partnershipId", p.code, p.name, c.from_light as "from", c.to_light as "to", c.risks, c.nearer
           from app.count_rescored($1::text[], $2::jsonb, $3::jsonb) c join partnerships p on p.id = c.partnership_id
           order by p.name, p.id, 4, 5`,
    values: [is.cells, JSON.stringify(was.reviewDays), JSON.stringify(is.reviewDays)],
  });
  return rows;
}

/**
 * Gives every open risk of the workspace the light and the review day that the new matrix asks for, and leaves behind
 * what `save` would have left: by a few statements for each partnership, because there may be thousands of risks.
 * The caller holds the matrix to change it.
 */
export async function rescoreRisks(origin: Origin, matrices: Matrices): Promise<void> {
  const { tx } = origin;
  const moved = (await countRescored(tx, matrices)).filter(({ from, to, nearer }) => from !== to || nearer > 0);
  const seen = await tx.client.query<{ before: string }>(
    `select current_setting('app.visible_partnerships', true) as before`,
  );
  for (const partnershipId of new Set(moved.map((some) => some.partnershipId))) {
    await tx.client.query({
      name: 'enter_to_rescore',
      text: 'select app.enter_to_rescore($1)',
      values: [partnershipId],
    });
    await rescorePartnership(origin, { ...matrices, partnershipId });
  }
  const leave = `select set_config('app.partnership_id', '', true), set_config('app.visible_partnerships', $1, true)`;
  await tx.client.query({ name: 'leave_rescored', text: leave, values: [seen.rows[0]?.before ?? ''] });
}

type Moved = {
  id: string;
  light: [Light, Light];
  score: number;
  lightSince: [string, string];
  redReviews: [number, number];
  nextReviewOn: [string, string];
  lightReason: [string, string];
};

async function rescorePartnership(origin: Origin, { was, is, partnershipId }: Matrices & { partnershipId: string }) {
  const { tx, actor, decision } = origin;
  const { rows } = await tx.client.query<{ moved: Moved }>({
    name: 'rescore_risks',
    text: rescoreSql,
    values: [
      actor.workspaceId,
      partnershipId,
      is.cells,
      JSON.stringify(was.reviewDays),
      JSON.stringify(is.reviewDays),
      is.reason,
      decision.at,
      decision.today,
    ],
  });
  const changes = rows.map(({ moved }) => changeOf(origin, { ...moved, partnershipId, version: is.version }));
  for (const { name, text } of trailSql) await tx.client.query({ name, text, values: [JSON.stringify(changes)] });
}

/** What `app.record_change` takes, of one risk. */
function changeOf(
  { actor, action, decision, requestId, via }: Origin,
  {
    id,
    light,
    lightSince,
    redReviews,
    score,
    nextReviewOn,
    lightReason,
    partnershipId,
    version,
  }: Moved & { partnershipId: string; version: number },
) {
  const [from, to] = light;
  return {
    at: decision.at,
    personId: actor.kind === 'person' ? actor.personId : null,
    job: actor.kind === 'job' ? actor.name : null,
    via,
    requestId,
    action,
    subject: 'risk',
    subjectId: id,
    partnershipId,
    workspaceId: actor.workspaceId,
    type: 'risk.rescored',
    payload: {
      from: { light: from, score },
      to: { light: to, score },
      lightChanged: from !== to,
      matrixVersion: version,
    },
    facts: changed({ light, lightSince, redReviews, nextReviewOn }),
    words: changed({ lightReason }),
    from,
    to,
  };
}

const changed = (fields: Record<string, [string, string] | [number, number]>) =>
  Object.fromEntries(Object.entries(fields).filter(([, [was, is]]) => was !== is));

// Everything is reckoned on the row as it is when its lock is had: somebody may just have closed it or moved its review.
const newLight = `($3::text[])[r.residual_likelihood][r.residual_impact]`;
const newReview = `app.nearer_review(r.next_review_on, r.reviewed_on, ($4::jsonb ->> r.light)::int, ($5::jsonb ->> ${newLight})::int, $8::date)`;

const rescoreSql = `
  update risks r set
    light = ${newLight},
    light_reason = case when r.light <> ${newLight} then $6 else r.light_reason end,
    -- The looks that found it red are over with the red; that it is red now, no look has found yet.
    red_reviews = case when ${newLight} = 'red' then r.red_reviews else 0 end,
    light_since = case when r.light <> ${newLight} then $8::date else r.light_since end,
    next_review_on = ${newReview},
    version = r.version + 1,
    updated_at = $7
  where r.workspace_id = $1 and r.partnership_id = $2 and r.status = 'open'
    and (r.light <> ${newLight} or r.next_review_on <> ${newReview})
  returning json_build_object('id', r.id, 'light', array[old.light, new.light], 'score', r.score,
    'nextReviewOn', array[old.next_review_on, new.next_review_on],
    'redReviews', array[old.red_reviews, new.red_reviews],
    'lightSince', array[old.light_since, new.light_since],
    'lightReason', array[old.light_reason, new.light_reason]) as moved`;

const changes = `json_to_recordset($1::json) as c (at timestamptz, "personId" uuid, subject text, "subjectId" uuid,
  "partnershipId" uuid, "workspaceId" uuid, type text, payload jsonb, "from" text, "to" text)`;

/** Beside the rows, as app.record_change does it for one: event and outbox, history, rollup, and last the chain. */
const trailSql = [
  {
    name: 'rescored_events',
    text: `
      with told as (
        insert into events (workspace_id, partnership_id, at, type, subject, subject_id, person_id, payload)
        select "workspaceId", "partnershipId", at, type, subject, "subjectId", "personId", payload from ${changes}
        returning id, workspace_id, partnership_id, type, subject_id)
      insert into outbox (event_id, workspace_id, partnership_id, type, subject_id) select * from told`,
  },
  {
    name: 'rescored_history_ends',
    text: `update state_history h set to_at = c.at from ${changes}
           where h.subject_id = c."subjectId" and h.to_at is null and c."from" <> c."to"`,
  },
  {
    name: 'rescored_history',
    text: `insert into state_history (workspace_id, partnership_id, subject, subject_id, from_at, state)
           select "workspaceId", "partnershipId", c.subject, "subjectId", at, h.state || jsonb_build_object('light', c."to")
           from ${changes} join state_history h on h.subject_id = c."subjectId" and h.to_at = c.at where c."from" <> c."to"`,
  },
  {
    name: 'rescored_rollup',
    text: `
      with by_light as (
        select light, sum(n)::int as n from ${changes}
        cross join lateral (values (c."from", -1), (c."to", 1)) moved (light, n) group by light)
      update partnership_rollups p set
        risks_red = risks_red + coalesce((select n from by_light where light = 'red'), 0),
        risks_amber = risks_amber + coalesce((select n from by_light where light = 'amber'), 0),
        risks_green = risks_green + coalesce((select n from by_light where light = 'green'), 0),
        changed_at = (select max(at) from ${changes})
      where p.partnership_id = (select "partnershipId" from ${changes} limit 1)`,
  },
  { name: 'rescored_audit', text: `select app.append_audits($1::json)` },
];
