/** Of which partnership, as SQL. */
type Of = { workspace: string; partnership: string };

const askedAYear = (line: string) =>
  `case ${line}.cadence when 'monthly' then 12 when 'quarterly' then 4 when 'termly' then 3 when 'six_monthly' then 2 when 'yearly' then 1 else 0 end`;

/** That two lines stay as they are was said of these terms of both, and of no others. */
export const settledSql = (keep: string, other: string): string =>
  `s.keep_line_id = ${keep}.id and s.line_id = ${other}.id and s.keep_terms = ${keep}.terms and s.terms = ${other}.terms`;

/**
 * Lines that ask one partner about the same thing in different forms or on different days, each pair once: which to keep
 * (the progress report before all, then what is asked oftener; in writing, for nothing else answers many at once) and
 * which could follow it. As rows of (keep_id, line_id, partner_ids, is_settled).
 */
export const clashesSql = ({ workspace, partnership }: Of): string => `
  select k.id as keep_id, f.id as line_id, array_agg(t.id order by t.id) as partner_ids,
    exists (select from clash_settlements s where ${settledSql('k', 'f')}) as is_settled
  from accountability_lines k
  join accountability_lines f on f.workspace_id = k.workspace_id and f.partnership_id = k.partnership_id and f.id <> k.id
    and f.ended_on is null and f.next_due_on is not null
    and (f.about = k.about and f.about <> 'other' or similarity(f.what_for, k.what_for) > 0.5)
    and (f.means, f.cadence, f.next_due_on) is distinct from (k.means, k.cadence, k.next_due_on)
    and (k.means = 'progress_report', ${askedAYear('k')}, -k.number) > (f.means = 'progress_report', ${askedAYear('f')}, -f.number)
  join partners t on t.workspace_id = k.workspace_id and t.partnership_id = k.partnership_id and t.left_on is null
    and coalesce(k.from_partner_id, t.id) = t.id and coalesce(f.from_partner_id, t.id) = t.id
  where k.workspace_id = ${workspace} and k.partnership_id = ${partnership} and k.ended_on is null and k.next_due_on is not null
    and k.means in ('progress_report', 'report', 'publication')
  group by k.id, f.id`;
