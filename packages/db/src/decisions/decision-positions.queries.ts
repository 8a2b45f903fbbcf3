import type { DecisionPosition, DecisionRecord, PartnerRole } from '@trivet/domain';
import { asc, eq } from 'drizzle-orm';
import { all } from '../kernel/page.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { decisionPositions } from './decisions.table.ts';

/** An organisation in a decision: whether it votes, who speaks for it, and what it has said. */
export type Voice = {
  partnerId: string;
  name: string;
  shortName: string;
  isVoter: boolean;
  representativePersonId: string | null;
  representativeName: string | null;
  deputyPersonId: string | null;
  organisationLeadId: string | null;
  authority: DecisionPosition['authority'];
  /** Whole pence */
  authorityLimit: number | null;
  position: (Said & { givenByName: string | null; enteredByName: string | null; ratifiedByName: string | null }) | null;
};

type Said = Pick<
  DecisionPosition,
  | 'id'
  | 'stance'
  | 'reason'
  | 'givenOn'
  | 'authority'
  | 'ratification'
  | 'ratifyBy'
  | 'ratifiedOn'
  | 'ratificationWords'
  | 'version'
>;

/** Whose voices are asked for: by the roles that vote today, or those that had a vote when it was settled. */
type Asking = Within & {
  decisionId: string | null;
  voterRoles: PartnerRole[] | null;
  voterPartnerIds: string[];
  today: string;
};

/** Every organisation that votes on a decision or has said something, by name. */
export const listVoices = (tx: Transaction, decision: DecisionRecord, today: string): Promise<Voice[]> =>
  readVoices(tx, {
    ...decision,
    decisionId: decision.id,
    voterRoles: decision.status === 'proposed' ? decision.rule.voterRoles : null,
    today,
  });

/** Every organisation that would vote on a decision today, with who speaks for it. */
export const listVoters = (
  tx: Transaction,
  within: Within,
  { voterRoles, today }: { voterRoles: PartnerRole[]; today: string },
): Promise<Voice[]> => readVoices(tx, { ...within, decisionId: null, voterRoles, voterPartnerIds: [], today });

async function readVoices(
  tx: Transaction,
  { workspaceId, partnershipId, decisionId, voterRoles, voterPartnerIds, today }: Asking,
): Promise<Voice[]> {
  const { rows } = await tx.client.query<Voice>({
    name: 'decision_voices',
    text: `
      select x.id as "partnerId", o.name, o.short_name as "shortName", v.is_voter as "isVoter",
        lead.person_id as "representativePersonId", lead.name as "representativeName", lead.deputy_person_id as "deputyPersonId",
        o.lead_person_id as "organisationLeadId", coalesce(lead.authority, 'refer_back') as authority,
        lead.authority_limit::float8 as "authorityLimit",
        case when s.id is not null then json_build_object('id', s.id, 'stance', s.stance, 'reason', s.reason, 'givenOn', s.given_on,
          'authority', s.authority, 'ratification', s.ratification, 'ratifyBy', s.ratify_by, 'ratifiedOn', s.ratified_on,
          'ratificationWords', s.ratification_words, 'version', s.version,
          'givenByName', (select w.name from people w where w.id = s.given_by_person_id),
          'enteredByName', (select w.name from people w where w.id = s.entered_by_person_id),
          'ratifiedByName', (select w.name from people w where w.id = s.ratified_by_person_id)) end as position
      from partners x
      join organisations o on o.id = x.organisation_id
      cross join lateral (select case when $5::text[] is null then x.id = any ($4) else x.role = any ($5) and x.left_on is null end as is_voter) v
      left join decision_positions s on s.workspace_id = $1 and s.partnership_id = $2 and s.decision_id = $3 and s.partner_id = x.id
      left join lateral (
        select m.person_id, m.deputy_person_id, m.authority, m.authority_limit, w.name
        from memberships m join people w on w.id = m.person_id
        where m.workspace_id = $1 and m.partnership_id = $2 and m.partner_id = x.id and m.role = 'partner_lead'
          and m.from_on <= $6 and (m.to_on is null or m.to_on > $6)
        order by m.from_on, m.id limit 1) lead on true
      where x.workspace_id = $1 and x.partnership_id = $2 and (v.is_voter or s.id is not null)
      order by o.name, x.id`,
    values: [workspaceId, partnershipId, decisionId, voterPartnerIds, voterRoles, today],
  });
  return rows;
}

/** What was said so far, locked until this transaction ends. */
export async function holdPositions(tx: Transaction, within: Within, decisionId: string): Promise<DecisionPosition[]> {
  const rows = await tx
    .select()
    .from(decisionPositions)
    .where(
      all(
        eq(decisionPositions.workspaceId, within.workspaceId),
        eq(decisionPositions.partnershipId, within.partnershipId),
        eq(decisionPositions.decisionId, decisionId),
      ),
    )
    .orderBy(asc(decisionPositions.id))
    .for('no key update');
  return rows;
}
