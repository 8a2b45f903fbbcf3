import { tellOfReport } from '../notifications/tell-of-report.ts';
import type { StoredEvent } from '../notifications/tell.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/**
 * Tells everyone on the list of a report that was submitted, whoever has not been asked to accept it anyway, and keeps to
 * whom it went. Run again, it tells nobody twice.
 * @returns whose bell rang
 */
export async function sendToRecipients(tx: Transaction, workspaceId: string, event: StoredEvent): Promise<string[]> {
  const edition = Number(event.payload['edition']);
  const rung = await tellOfReport(tx, workspaceId, event, edition > 1 ? 'report_corrected' : 'report_received');
  await tx.client.query({
    name: 'keep_dispatches',
    text: `insert into report_dispatches (id, workspace_id, partnership_id, report_id, edition, person_id, at, event_id, shown, email)
           select uuidv7(), $1, n.partnership_id, $2, $3, n.person_id, n.at, $4, n.shown, n.email
           from notifications n join report_recipients x on x.workspace_id = $1 and x.partnership_id = n.partnership_id
             and x.person_id = n.person_id and x.ended_on is null
           where n.workspace_id = $1 and n.event_id = $4
           on conflict on constraint report_dispatches__person_id__once do nothing`,
    values: [workspaceId, event.subjectId, edition, event.id],
  });
  return rung;
}

/** To whom a report went, when, and what became of the letter; `off` where they chose to hear of it in no way. */
export type ReportDispatchView = {
  id: string;
  personId: string;
  personName: string;
  edition: number;
  at: string;
  state:
    | 'waiting'
    | 'sending'
    | 'sent'
    | 'temporary'
    | 'failed'
    | 'withdrawn'
    | 'unknown'
    | 'in_app'
    | 'gathered'
    | 'off';
};

export async function listReportDispatches(
  tx: Transaction,
  { workspaceId, partnershipId, reportId }: Within & { reportId: string },
): Promise<ReportDispatchView[]> {
  const { rows } = await tx.client.query<ReportDispatchView>({
    name: 'report_dispatches',
    text: `select d.id, d.person_id as "personId", p.name as "personName", d.edition, d.at,
             case when d.email = 'now' then coalesce(m.state, 'waiting') when d.email <> 'off' then 'gathered'
               when d.shown then 'in_app' else 'off' end as state
           from report_dispatches d join people p on p.id = d.person_id
           left join messages m on m.workspace_id = $1 and m.event_id = d.event_id and m.person_id = d.person_id and m.kind = 'news'
           where d.workspace_id = $1 and d.partnership_id = $2 and d.report_id = $3
           order by d.edition desc, p.name, d.id limit 500`,
    values: [workspaceId, partnershipId, reportId],
  });
  return rows;
}
