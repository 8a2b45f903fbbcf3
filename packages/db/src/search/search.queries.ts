import type { SearchKind, TypedReference } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';

export type FoundRow = {
  kind: SearchKind;
  id: string;
  partnershipId: string | null;
  partnershipCode: string | null;
  partnershipName: string | null;
  reference: string | null;
  periodStartsOn: string | null;
  title: string;
  body: string;
};

export type Search = {
  q: string;
  kinds: readonly SearchKind[];
  partnershipId?: string | undefined;
  nearPartnershipId?: string | undefined;
  reference: TypedReference | null;
  /** The most of each kind */
  limit: number;
};

/** What whoever entered may see of what was asked for, the best first; app.search says how rights are kept. */
export async function searchFor(
  tx: Transaction,
  { q, kinds, partnershipId, nearPartnershipId, reference, limit }: Search,
): Promise<FoundRow[]> {
  const { rows } = await tx.client.query<FoundRow>({
    name: 'search',
    text: `select f.kind, f.id, f.partnership_id as "partnershipId", p.code as "partnershipCode", p.name as "partnershipName",
             case when f.kind in ('risk', 'action', 'decision', 'agreement', 'meeting') then app.reference(p.code,
               case f.kind when 'risk' then 'R' when 'action' then 'A' when 'decision' then 'D' when 'agreement' then 'G' else 'MT' end,
               f.number) end as reference,
             f.begins_on::text as "periodStartsOn", f.title, coalesce(left(f.body, 20000), '') as body
           from app.search($1, $2, $3, $4, $5, $6, $7, $8) f left join partnerships p on p.id = f.partnership_id
           order by f.rank desc, f.id`,
    values: [
      q,
      kinds,
      partnershipId ?? null,
      nearPartnershipId ?? null,
      limit,
      reference?.code ?? null,
      reference?.letter ?? null,
      reference?.number ?? null,
    ],
  });
  return rows;
}
