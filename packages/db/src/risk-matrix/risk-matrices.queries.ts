import { notFound, RiskMatrix } from '@trivet/domain';
import { desc, eq, lt, or, sql } from 'drizzle-orm';
import { all, keyset, type Page, type PageRequest } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { riskMatrices } from './risk-matrices.table.ts';

/** The matrix in force. */
export async function readRiskMatrix(tx: Transaction, workspaceId: string): Promise<RiskMatrix> {
  const [row] = await tx
    .select()
    .from(riskMatrices)
    .where(eq(riskMatrices.workspaceId, workspaceId))
    .orderBy(desc(riskMatrices.version))
    .limit(1);
  if (!row) throw notFound();
  // jsonb keeps keys in an order of its own: parsed, they stand in the schema's, and two matrices compare as texts.
  return RiskMatrix.parse(row);
}

/** The matrix that was in force when a day ended where the workspace is; before the first there was, the first. */
export async function readRiskMatrixOn(tx: Transaction, workspaceId: string, day: string): Promise<RiskMatrix> {
  const until = sql`(select (${day}::date + 1)::timestamp at time zone w.time_zone from workspaces w where w.id = ${workspaceId})`;
  const [row] = await tx
    .select()
    .from(riskMatrices)
    .where(
      all(
        eq(riskMatrices.workspaceId, workspaceId),
        or(eq(riskMatrices.version, 1), lt(riskMatrices.createdAt, until)),
      ),
    )
    .orderBy(desc(riskMatrices.version))
    .limit(1);
  if (!row) throw notFound();
  return RiskMatrix.parse(row);
}

/** Every version, the one in force first unless asked otherwise. */
export async function listRiskMatrices(
  tx: Transaction,
  workspaceId: string,
  { sort }: { sort: string },
  page: PageRequest,
): Promise<Page<RiskMatrix>> {
  const byVersion = { version: { by: riskMatrices.version, of: ({ version }: RiskMatrix) => version } };
  const sorted = keyset(byVersion, { sort, id: riskMatrices.id }, page);
  const rows = await tx
    .select()
    .from(riskMatrices)
    .where(all(eq(riskMatrices.workspaceId, workspaceId), sorted.where))
    .orderBy(...sorted.orderBy)
    .limit(sorted.limit);
  return sorted.page(rows);
}

/**
 * The matrix in force, which nobody changes until this transaction ends, so that no risk keeps a light of the matrix
 * before. Ask for it before any risk is locked: who changes the matrix holds it first and the risks after.
 */
export async function holdRiskMatrix(tx: Transaction, workspaceId: string): Promise<RiskMatrix> {
  await tx.client.query({ name: 'share_risk_matrix', text: lockSql('_shared'), values: [workspaceId] });
  return readRiskMatrix(tx, workspaceId);
}

/** The same for who is about to change it: waits until nobody scores any more, and who scores waits for them. */
export async function holdRiskMatrixToChange(tx: Transaction, workspaceId: string): Promise<RiskMatrix> {
  await tx.client.query({ name: 'hold_risk_matrix', text: lockSql(''), values: [workspaceId] });
  return readRiskMatrix(tx, workspaceId);
}

/** A lock of its own, and a statement of its own: the one that reads next must see what was waited for. */
const lockSql = (shared: string) =>
  `select pg_advisory_xact_lock${shared}(hashtextextended('risk_matrix ' || $1::text, 0))`;
