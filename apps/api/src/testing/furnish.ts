import { openPool } from '@trivet/db';
import type { ReminderRuleDraft } from '@trivet/domain';
import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { openDueReports } from '../reports/open-reports.ts';
import { furnishAccountability } from './furnish-accountability.ts';
import { furnishDecisions } from './furnish-decisions.ts';
import { furnishVersion } from './furnish-framework.ts';
import { furnishIndicator, furnishMeasure } from './furnish-series.ts';
import { furnishMeetings } from './furnish-meetings.ts';
import { furnishPack } from './furnish-packs.ts';
import { furnishPartnershipCopy } from './furnish-partnership-copies.ts';
import { furnishReportFile } from './furnish-report-files.ts';
import { furnishPlan } from './furnish-plan.ts';
import { idsBehind, look } from './look.ts';
import type { TestApp } from './test-app.ts';

/** A workday on which things of {@link furnish} have just fallen due. */
export const furnishedAt = '2026-11-11T09:00:00Z';

/** What a workspace needs before anything can be furnished: who acts, and an organisation and an outcome to add. */
export async function prepareToFurnish(it: TestApp, workspace: TestWorkspace) {
  const { workspaceId, people, inSecond } = workspace;
  await furnishPack(it, workspace);
  await furnishReportFile(it, workspace);
  await look(it, `update memberships set role = 'coordinator' where id = $1`, [inSecond.membershipId]);
  await look(
    it,
    `insert into address_bounces (workspace_id, person_id, email, reason, at) values ($1, $2, 'gone@example.org', '550', now())`,
    [workspaceId, people.member.personId],
  );
  const { organisations, outcomes, reminderRules } = it.as(people.administrator);
  const params = { workspaceId };
  await reminderRules.set({ params, body: { rule: 'action_due', ...onTheDay } }, { ifMatch: 0 });
  const agency = { name: 'Ports Agency', shortName: 'Ports', kind: 'agency', sector: 'public' } as const;
  const organisation = await organisations.add({ params, body: agency }, { idempotencyKey: crypto.randomUUID() });
  const outcome = await outcomes.add({ params, body: { code: 'O3', statement: 'People live long, healthy lives' } });
  await furnishIndicator(it, { workspaceId, people }, outcome.id);
  await furnishVersion(it, { workspaceId, people });
  return { organisationId: organisation.id, outcomeId: outcome.id };
}

const onTheDay = {
  isOn: true,
  steps: [{ step: 0, audience: ['owner'] }],
  atMost: 2,
  reason: 'Once is enough',
} satisfies ReminderRuleDraft;

export type Furniture = Awaited<ReturnType<typeof prepareToFurnish>>;

/**
 * Lets everything happen in a partnership that can: rows in every table, and another answer below every address of it.
 * The chair does it; in the second partnership as its coordinator (`prepareToFurnish`).
 */
export async function furnish(
  it: TestApp,
  workspace: TestWorkspace,
  { which, ...with_ }: Furniture & { which: 0 | 1 },
) {
  const place = { params: { partnershipId: workspace.partnershipIds[which] } };
  const partnerId = await addPeople(it, workspace, { ...place, ...with_ });
  const leadPartnerId = [workspace.partnerIds[0], workspace.inSecond.partnerId][which] ?? '';
  await addWork(it, workspace, { ...place, leadPartnerId });
  await furnishMeasure(it, workspace, { ...place, leadPartnerId });
  await bringFile(it, workspace, place);
  await addAgreement(it, workspace, { ...place, partnerId });
  await furnishPlan(it, workspace, place);
  await furnishMeetings(it, workspace, place);
  await furnishDecisions(it, workspace, place);
  await furnishPartnershipCopy(it, workspace, place);
  await it
    .as(workspace.people.chair)
    .partnershipReminders.set({ ...place, body: { rule: 'risk_review_due', ...onTheDay } }, { ifMatch: 0 });
  await setSchedule(it, workspace, { ...place, cadence: which === 0 ? 'quarterly' : 'yearly' });
  await planWhatIsDue(it, workspace);
  await openReport(it, workspace, place);
  await keepEdition(it, place.params.partnershipId);
  await keepNudge(it, workspace, place.params.partnershipId);
  await furnishAccountability(it, place.params.partnershipId, workspace.people.partner_lead.personId);
  await openUnmet(it, workspace, {
    ...place,
    partnerId: [workspace.partnerIds[1], workspace.inSecond.partnerId][which] ?? '',
  });
  await keepDispatch(it, workspace, place.params.partnershipId);
  await keepStanding(it, place.params.partnershipId);
}

/** How it stood on a day that has gone: nobody reads that any more. */
const keepStanding = (it: TestApp, partnershipId: string) =>
  look(
    it,
    `insert into kept_standings (partnership_id, workspace_id, day, sequence, epoch, facts)
     select id, workspace_id, '2026-01-05', 0, 0, '{}' from partnerships where id = $1`,
    [partnershipId],
  );

type Place = { params: { partnershipId: string } };

const support = {
  givenByPartnerId: null,
  paidByPartnerId: null,
  hoursPerMonth: 12,
  trainingNeeds: 'Chairing',
  trainingArranged: '',
};

async function addPeople(
  it: TestApp,
  { people }: TestWorkspace,
  { params, organisationId, outcomeId }: Place & Furniture,
): Promise<string> {
  const chair = it.as(people.chair);
  const { id: partnerId } = await chair.partners.add({ params, body: { organisationId } });
  const { personId } = people.initiator;
  await chair.memberships.invite({ params, body: { personId, partnerId, role: 'broker', hoursPerMonth: 20 } });
  await chair.contributions.add({ params, body: { outcomeId } });
  await chair.support.arrange({ params, body: support }, { ifMatch: 1 });
  await chair.partnerships.edit({ params, body: { purpose: 'Furnished' } }, { ifMatch: 1 });
  return partnerId;
}

type Work = Place & { leadPartnerId: string };

async function addWork(it: TestApp, { people }: TestWorkspace, { params, leadPartnerId }: Work): Promise<void> {
  const { actions, risks, savedViews } = it.as(people.chair);
  const view = { list: 'risks', name: 'Red ones', query: 'light=red', isDefault: true } as const;
  await savedViews.share({ params, body: view });
  const owned = { ownerPersonId: people.chair.personId, ownerPartnerId: leadPartnerId, dueOn: '2026-11-11' };
  const action = await actions.raise({ params, body: { title: 'Book the hall', ...owned } });
  const shared = { helperPersonIds: [people.initiator.personId], waitsForIds: [action.id] };
  const leaflets = { title: 'Print the leaflets', ...owned, ...shared, dueOn: '2026-11-09' };
  const { id } = await actions.raise({ params, body: leaflets });
  await actions.editMany({ params, body: { items: [{ id, version: 1 }], changes: { priority: 'low' } } });
  const progress = { status: 'in_progress', percent: 20, worse: null } as const;
  await actions.progress({ params: { ...params, actionId: action.id }, body: progress }, { ifMatch: 1 });
  const body = { title: 'The hall is taken', category: 'delivery', leadPartnerId, likelihood: 4, impact: 4 } as const;
  const risk = await risks.raise({ params, body: { ...body, affectedPartnerIds: [leadPartnerId] } });
  // Titled as the walks title what they look for, so that who compares risks finds it.
  const worst = { title: 'Sample title', likelihood: 5, impact: 5, typicalRisk: 'in_name_only' } as const;
  const { id: relatedRiskId } = await risks.raise({ params, body: { ...body, ...worst } });
  await risks.dismissStarter({ params, body: { key: 'no_clear_purpose' } });
  await risks.link({ params: { ...params, riskId: risk.id }, body: { relatedRiskId } });
  const review = { likelihood: 3, impact: 3, reason: 'Another hall is free' };
  await risks.review({ params: { ...params, riskId: risk.id }, body: review }, { ifMatch: 1 });
}

/** Signed by its only party, so that there is a version, a signature and a review. */
async function addAgreement(
  it: TestApp,
  { people }: TestWorkspace,
  { params, partnerId }: Place & { partnerId: string },
) {
  const { agreements, agreementComments, memberships } = it.as(people.chair);
  await memberships.invite({ params, body: { personId: people.initiator.personId, partnerId, role: 'partner_lead' } });
  const body = [{ kind: 'paragraph', spans: [{ text: 'We talk first.' }] }] as const;
  const sections = [
    { key: 'disputes', title: 'Steps', body: [...body].map((one) => ({ ...one, spans: [...one.spans] })) },
  ];
  const days = { startsOn: '2026-11-01', endsOn: '2027-01-31', noticeDays: 30, reviewOn: '2027-01-15' };
  const draft = { kind: 'dispute_process' as const, title: 'When we disagree', ...days, sections };
  const { id: agreementId } = await agreements.draft({ params, body: draft });
  const one = { ...params, agreementId };
  await agreementComments.add({ params: one, body: { sectionKey: 'disputes', words: 'How soon?' } });
  const party = { partnerId, signatoryId: people.initiator.personId };
  await agreements.nameParties({ params: one, body: { parties: [party] } }, { ifMatch: 1 });
  const sent = await agreements.send({ params: one, body: { signBy: '2026-11-20' } }, { ifMatch: 2 });
  const signing = { partnerId, version: 1, fingerprint: sent.fingerprint ?? '', name: 'Chair', capacity: 'Chair' };
  const signed = await it.as(people.initiator).agreements.sign({ params: one, body: signing });
  const review = { verdict: 'keep', note: 'It helps', nextReviewOn: '2027-02-01' } as const;
  await agreements.review({ params: one, body: review }, { ifMatch: signed.version });
}

async function openUnmet(it: TestApp, { people }: TestWorkspace, { params, partnerId }: Place & { partnerId: string }) {
  const { unmetResponsibilities } = it.as(people.chair);
  const { id } = await unmetResponsibilities.open({ params, body: { partnerId, what: 'The visits promised' } });
  const body = { step: 'support', words: 'A desk in our office' } as const;
  await unmetResponsibilities.takeStep({ params: { ...params, unmetId: id }, body }, { ifMatch: 1 });
}

async function bringFile(it: TestApp, { people }: TestWorkspace, { params }: Place): Promise<void> {
  const file = new Blob(['title,category\nA file that waits,delivery'], { type: 'text/csv' });
  await it.as(people.chair).imports.start({ params, query: { register: 'risks', fileName: 'risks.csv' }, file });
}

/** Not the same in both, so that what one period follows on from could not be the other's. */
async function setSchedule(
  it: TestApp,
  { people }: TestWorkspace,
  { params, cadence }: Place & { cadence: 'quarterly' | 'yearly' },
): Promise<void> {
  const { reports } = it.as(people.chair);
  const { version } = await reports.getSchedule({ params });
  const rhythm = { cadence, firstPeriodStartsOn: '2026-07-01', dueAfterWorkingDays: 30 } as const;
  await reports.setSchedule({ params, body: rhythm }, { ifMatch: version });
}

async function planWhatIsDue(it: TestApp, { workspaceId }: TestWorkspace): Promise<void> {
  const worker = openPool(it.databases.worker, { max: 2 });
  await openDueReports(worker, workspaceId);
  await planWorkspace(worker, workspaceId, 'example.org');
  await worker.end();
}

/** Whoever writes a report is seen by whoever else does. */
async function openReport(it: TestApp, { people }: TestWorkspace, { params }: Place): Promise<void> {
  const { writers } = it.as(people.chair);
  for (const id of await idsBehind(it, 'reports', params.partnershipId))
    await writers.report({ params: { ...params, reportId: id }, body: { field: 'headline' } });
}

/** Nobody chairs the second: what a chair would have submitted is put there. */
async function keepEdition(it: TestApp, partnershipId: string): Promise<void> {
  await look(
    it,
    `insert into report_editions (id, workspace_id, partnership_id, report_id, number, snapshot, because, submitted_at, comments)
     select uuidv7(), workspace_id, partnership_id, id, 1, '{}', '', app.now(), '[]' from reports
     where partnership_id = $1 and period_starts_on = '2026-07-01'`,
    [partnershipId],
  );
}

/** Who leads for a partner there has just been reminded by a rule: what somebody would have asked by name is put there. */
async function keepNudge(it: TestApp, { people }: TestWorkspace, partnershipId: string): Promise<void> {
  await look(
    it,
    `insert into nudges (id, workspace_id, partnership_id, report_contribution_id, person_id, by_id, words, day, press_id, version, created_at, updated_at)
     select uuidv7(), workspace_id, partnership_id, id, $2, $3, 'Soon', '2026-11-11', uuidv7(), 1, app.now(), app.now() from report_contributions
     where partnership_id = $1 order by id limit 1`,
    [partnershipId, people.initiator.personId, people.chair.personId],
  );
}

/** The same of whoever received a report. */
async function keepDispatch(it: TestApp, { people }: TestWorkspace, partnershipId: string): Promise<void> {
  await look(
    it,
    `with listed as (
       insert into report_recipients (id, workspace_id, partnership_id, person_id, version, created_at, updated_at)
       select uuidv7(), workspace_id, id, $2, 1, app.now(), app.now() from partnerships where id = $1 returning person_id)
     insert into report_dispatches (id, workspace_id, partnership_id, report_id, edition, person_id, at, event_id, shown, email)
     select uuidv7(), workspace_id, partnership_id, id, 1, listed.person_id, app.now(), uuidv7(), true, 'now' from reports cross join listed
     where partnership_id = $1 and period_starts_on = '2026-07-01'`,
    [partnershipId, people.initiator.personId],
  );
}
