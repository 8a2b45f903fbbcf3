import { archivedSeries } from './archived-series.ts';
import { cancelledMeeting, type CancelledMeeting } from './cancelled-meeting.ts';
import { endedLine, endedUnmet } from './ended-line.ts';
import { givenUp } from './given-up.ts';
import { withdrawnDecision } from './withdrawn-decision.ts';
import type { Insert } from './inserter.ts';
import { planBegun, type PlanBegun } from './plan-begun.ts';
import { turnedCurve } from './turned-curve.ts';
import { undoneImport } from './undone-import.ts';
import type { TestPerson, TestWorkspace } from './workspaces.ts';

export type EndedWork = Pick<
  TestWorkspace,
  | 'actionId'
  | 'riskId'
  | 'reportId'
  | 'importId'
  | 'lineId'
  | 'unmetId'
  | 'recipientId'
  | 'agreementId'
  | 'commentId'
  | 'measureId'
  | 'curveSessionId'
  | 'partId'
  | 'ideaId'
  | 'decisionId'
> &
  PlanBegun &
  CancelledMeeting;

/** An action, a risk, a report, an import and a recipient of reports of a partnership, all ended: nobody owes them. */
export async function endedWork(
  insert: Insert,
  { id, partnerIds }: { id: string; partnerIds: string[] },
  bringer: TestPerson,
): Promise<EndedWork> {
  const ended = { partnership_id: id, number: 9001, last_note: '', closed_on: '2026-02-01' };
  const risk = { residual_likelihood: 3, residual_impact: 4, inherent_likelihood: 3, inherent_impact: 4, score: 12 };
  const words = { title: 'Ended', cause: '', event: '', consequence: '', controls: '', light_reason: '' };
  const plan = { category: 'delivery', scope: 'shared', proximity: 'later', response: 'treat', light: 'amber' };
  const days = { next_review_on: '2026-05-01', reviewed_on: '2026-02-01' };
  const closed = { status: 'closed', closing_reason: 'Past', lead_partner_id: partnerIds[0] };
  const work = { title: 'Ended', description: '', contingency: '', priority: 'medium', percent: 100, due_moves: 0 };
  const period = { period_starts_on: '2026-04-01', period_ends_on: '2026-06-30', due_on: '2026-07-28' };
  const report = { headline: '', light_reason: '', achievements: '', next_period: '', help_needed: '' };
  const said = { worse_reason: '', last_update_on: '2026-02-01', closing_note: 'Delivered', ceased_reason: '' };
  const waived = { partnership_id: id, number: 9001, clock: 1, status: 'waived', ...period, ...report };
  const reportId = await insert('reports', waived);
  const { achievements: _ofWhole, ...silent } = report;
  const nothing = { ...silent, support_words: '', nil_reason: '' };
  const received = { person_id: bringer.personId, ended_on: '2026-02-01' };
  const asked = { report_id: reportId, status: 'not_started', due_on: '2026-07-21', due_reason: '', clock: 1 };
  const measureId = await insert('measures', { ...archivedSeries, partnership_id: id, quadrant: 'how_much' });
  for (const partner_id of partnerIds) {
    const untouched = { moved: '[]', comments: '[]', frozen: true };
    await insert('report_contributions', { partnership_id: id, partner_id, ...asked, ...nothing, ...untouched });
  }
  return {
    riskId: await insert('risks', { ...ended, ...risk, ...words, ...plan, ...days, ...closed }),
    reportId,
    lineId: await insert('accountability_lines', {
      partnership_id: id,
      from_partner_id: partnerIds.at(-1),
      ...endedLine,
    }),
    unmetId: await insert('unmet_responsibilities', {
      partnership_id: id,
      partner_id: partnerIds.at(-1),
      ...endedUnmet,
    }),
    recipientId: await insert('report_recipients', { partnership_id: id, ...received }),
    importId: await insert('imports', {
      partnership_id: id,
      ...undoneImport,
      person_id: bringer.personId,
    }),
    ...(await givenUp(insert, { id }, bringer)),
    ...(await planBegun(insert, { id, partnerIds, personId: bringer.personId })),
    measureId,
    ...(await turnedCurve(insert, id, measureId)),
    ...(await cancelledMeeting(insert, { id, personId: bringer.personId })),
    decisionId: await insert('decisions', { partnership_id: id, ...withdrawnDecision }),
    actionId: await insert('actions', { ...ended, ...work, ...said, status: 'done', owner_partner_id: partnerIds[0] }),
  };
}
