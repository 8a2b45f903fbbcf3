/**
 * Counts the red risks of a partnership that nobody accepts as they stand and that have no open action, or an overdue one
 * (decisions.md 6 and 7). Each part is SQL of the statement it stands in.
 */
export const countUntreatedRisks = ({
  workspace,
  partnership,
  today,
}: Record<'workspace' | 'partnership' | 'today', string>) => `(
  select count(*)::int from risks k where k.workspace_id = ${workspace} and k.partnership_id = ${partnership}
    and k.status = 'open' and k.light = 'red' and coalesce(k.tolerated_until < ${today}, true)
    and (select coalesce(bool_or(a.due_on < ${today}), true) from actions a where a.workspace_id = k.workspace_id
         and a.partnership_id = k.partnership_id and a.risk_id = k.id
         and a.status in ('proposed', 'agreed', 'in_progress', 'blocked')))`;
