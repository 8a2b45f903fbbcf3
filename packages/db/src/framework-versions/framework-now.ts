import type { FrameworkContent, FrameworkOutcome } from '@trivet/domain';
import { asc, eq, isNull, sql } from 'drizzle-orm';
import { indicators } from '../indicators/indicators.table.ts';
import { all } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { outcomes } from '../outcomes/outcomes.table.ts';

const outcome = {
  id: outcomes.id,
  code: outcomes.code,
  statement: outcomes.statement,
  narrative: outcomes.narrative,
  activeFrom: outcomes.activeFrom,
  activeTo: outcomes.activeTo,
};

const indicator = {
  id: indicators.id,
  reference: sql<string>`('I-' || to_char(indicators.number, 'FM999000'))`,
  title: indicators.title,
  definition: indicators.definition,
  unit: indicators.unit,
  unitWords: indicators.unitWords,
  direction: indicators.direction,
  bandFrom: indicators.bandFrom,
  bandTo: indicators.bandTo,
  collectedBy: sql<string | null>`(select c.name from organisations c
    where c.workspace_id = indicators.workspace_id and c.id = indicators.collected_by_organisation_id)`,
  source: indicators.source,
  frequency: indicators.frequency,
  isInDevelopment: indicators.isInDevelopment,
  comparability: indicators.comparability,
  baselineOn: indicators.baselineOn,
  baselineValue: indicators.baselineValue,
  targets: indicators.targets,
  tolerance: indicators.tolerance,
};

/** The framework as it stands: in one statement, so that nothing that changes meanwhile is half in it. */
export async function readFrameworkNow(tx: Transaction, workspaceId: string): Promise<FrameworkContent> {
  const rows = await tx
    .select({ outcome, indicator })
    .from(outcomes)
    .leftJoin(
      indicators,
      all(
        eq(indicators.workspaceId, outcomes.workspaceId),
        eq(indicators.outcomeId, outcomes.id),
        isNull(indicators.archivedAt),
      ),
    )
    .where(all(eq(outcomes.workspaceId, workspaceId), isNull(outcomes.archivedAt)))
    .orderBy(asc(outcomes.position), asc(outcomes.id), asc(indicators.number));
  const found = new Map<string, FrameworkOutcome>();
  for (const row of rows) {
    const one = found.get(row.outcome.id) ?? { ...row.outcome, indicators: [] };
    if (row.indicator) one.indicators.push(row.indicator);
    found.set(one.id, one);
  }
  return { outcomes: [...found.values()] };
}
