import type { Light } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

export type SimilarRiskRow = {
  id: string;
  partnershipId: string;
  partnershipCode: string;
  partnershipName: string;
  reference: string;
  title: string;
  light: Light;
  score: number;
  similarity: number;
};

export type Likeness = {
  workspaceId: string;
  title: string;
  partnershipId?: string | undefined;
  exceptRiskId?: string | undefined;
};

/** At which share of common groups of three letters two titles look alike. */
const alike = 0.3;
const most = 5;

/** The risks that are not closed and whose words are like these, most alike first, of those this person may see. */
export async function findSimilarRisks(
  tx: Transaction,
  { workspaceId, title, partnershipId, exceptRiskId }: Likeness,
): Promise<SimilarRiskRow[]> {
  const { rows } = await tx.client.query<SimilarRiskRow>({
    name: 'similar_risks',
    text: `select k.id, p.id as "partnershipId", p.code as "partnershipCode", p.name as "partnershipName",
             app.reference(p.code, 'R', k.number) as reference, k.title, k.light, k.score,
             round(likeness.of::numeric, 2)::float8 as similarity
           from risks k join partnerships p on p.id = k.partnership_id and p.archived_at is null
           cross join lateral (select greatest(similarity(k.title, $2), word_similarity($2, k.title) * 0.8) as of) likeness
           where k.workspace_id = $1 and k.status <> 'closed' and likeness.of >= $3
             and ($4::uuid is null or k.partnership_id = $4) and k.id is distinct from $5
           order by likeness.of desc, k.id limit ${most}`,
    values: [workspaceId, title, alike, partnershipId ?? null, exceptRiskId ?? null],
  });
  return rows;
}

/** What one needs to know of a risk to relate another to it; undefined when it is none this person may see. */
export async function readLinkEnd(
  tx: Transaction,
  workspaceId: string,
  riskId: string,
): Promise<{ id: string; partnershipId: string } | undefined> {
  const { rows } = await tx.client.query<{ id: string; partnershipId: string }>({
    name: 'link_end',
    text: `select id, partnership_id as "partnershipId" from risks where workspace_id = $1 and id = $2`,
    values: [workspaceId, riskId],
  });
  return rows[0];
}

/** The entries of the catalogue that a register holds already, whatever has become of them, and those it is not to be offered. */
export async function readUseOfCatalogue(
  tx: Transaction,
  { workspaceId, partnershipId }: Within,
): Promise<{ adopted: string[]; dismissed: string[] }> {
  const { rows } = await tx.client.query<{ adopted: string[]; dismissed: string[] }>({
    name: 'use_of_catalogue',
    text: `select
        array(select distinct typical_risk from risks
              where workspace_id = $1 and partnership_id = $2 and typical_risk is not null) as adopted,
        array(select key from starter_dismissals where workspace_id = $1 and partnership_id = $2) as dismissed`,
    values: [workspaceId, partnershipId],
  });
  const [use] = rows;
  if (!use) throw new Error('A select without a from is one row');
  return use;
}
