import type { Standing } from '@trivet/contract';
import type { StandingFacts } from '@trivet/db';
import { daysBetween, lightShown, overallLight, periodLabel, standingChairLight } from '@trivet/domain';

/** How a partnership stands: the facts, and what the rules and the chair make of them. One reckoning for every screen and report. */
export function standingFrom(facts: StandingFacts, day: string): Standing {
  const computed = overallLight(
    {
      redRisks: facts.risksRed,
      redRisksUntreated: facts.risksRedUntreated,
      openActions: facts.actionsOpen,
      overdueActions: facts.actionsOverdue,
      overdueMilestones: facts.milestonesOverdue,
      latePledges: facts.pledgesLate,
      measuresOff: facts.measuresOff,
      measuresFarOff: facts.measuresFarOff,
      reportOwedSince: facts.owed?.dueOn ?? null,
      accountabilityGaps: facts.accountabilityGaps,
      lastChangeOn: facts.changedAt?.slice(0, 10) ?? null,
    },
    day,
  );
  const chair = standingChairLight(chairOf(facts), day);
  const { risksRed, risksAmber, risksGreen, actionsOpen, actionsOverdue, actionsBlocked, changedAt } = facts;
  return {
    risksRed,
    risksAmber,
    risksGreen,
    actionsOpen,
    actionsOverdue,
    actionsBlocked,
    changedAt: changedAt && new Date(changedAt).toISOString(),
    report: reportOf(facts, day),
    computed,
    chair,
    light: lightShown(computed, chair),
  };
}

function chairOf({ said }: StandingFacts) {
  return said?.light ? { light: said.light, words: said.words, on: said.on } : null;
}

function reportOf({ owed, said }: StandingFacts, day: string): Standing['report'] {
  const report = owed ?? said;
  if (!report) return null;
  const { id, periodStartsOn, periodEndsOn, dueOn, status } = report;
  const label = periodLabel({ startsOn: periodStartsOn, endsOn: periodEndsOn });
  return { id, periodStartsOn, label, dueOn, status, daysLate: owed ? Math.max(0, daysBetween(dueOn, day)) : 0 };
}
