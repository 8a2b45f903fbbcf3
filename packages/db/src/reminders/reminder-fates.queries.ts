import type { ReminderRule } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';

/** Who was reminded of a thing, when, and what became of it. */
export type ReminderFate = {
  id: string;
  personId: string;
  personName: string;
  rule: ReminderRule;
  /** Of a partner's part: whose */
  partnerShortName: string | null;
  step: number;
  at: string;
  state: 'waiting' | 'sending' | 'sent' | 'temporary' | 'failed' | 'withdrawn' | 'unknown';
  sentAt: string | null;
  /** Who asked by name; null where a rule did */
  byName: string | null;
};

/** Who was reminded of a report, and of each partner's part of it. */
export async function listReminderFates(
  tx: Transaction,
  { workspaceId, partnershipId, reportId }: { workspaceId: string; partnershipId: string; reportId: string },
): Promise<ReminderFate[]> {
  const { rows } = await tx.client.query<ReminderFate>({
    name: 'reminder_fates',
    text: `select r.id, r.person_id as "personId", p.name as "personName", r.rule, o.short_name as "partnerShortName", r.step, r.at,
             case when r.withdrawn_at is null then m.state else 'withdrawn' end as state, m.sent_at as "sentAt",
             who.name as "byName"
           from reminders r join messages m on m.id = r.message_id join people p on p.id = r.person_id
           left join nudges n on n.id = r.nudge_id left join people who on who.id = n.by_id
           left join report_contributions c on r.subject = 'report_contribution' and c.id = r.subject_id
           left join partners t on t.id = c.partner_id left join organisations o on o.id = t.organisation_id
           where r.workspace_id = $1 and r.partnership_id = $2 and (r.subject_id = $3 or r.subject_id in (
             select part.id from report_contributions part where part.workspace_id = $1 and part.partnership_id = $2 and part.report_id = $3))
           order by r.at, r.id limit 500`,
    values: [workspaceId, partnershipId, reportId],
  });
  return rows;
}
