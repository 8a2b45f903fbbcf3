import type { PartnershipRole } from '@trivet/domain';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';

/** A partnership as a spreadsheet of it has to know it: its names, and who can lead and own. */
export type SheetPlace = {
  name: string;
  code: string;
  /** The partners there are now */
  partners: { id: string; name: string; shortName: string }[];
  /** Whoever has a seat here now, and their seats, for partners first */
  people: {
    id: string;
    name: string;
    email: string;
    seats: { role: PartnershipRole; partnerId: string | null }[];
  }[];
};

/** One statement, whoever asks for it. */
export async function readSheetPlace(
  tx: Transaction,
  { workspaceId, partnershipId, today }: Within & { today: string },
): Promise<SheetPlace> {
  const { rows } = await tx.client.query<{ place: SheetPlace }>({
    name: 'sheet_place',
    text: placeSql,
    values: [workspaceId, partnershipId, today],
  });
  const [row] = rows;
  if (!row) throw new Error('A partnership that was entered must be there');
  return row.place;
}

const placeSql = `
  select json_build_object('name', p.name, 'code', p.code,
    'partners', (
      select coalesce(json_agg(json_build_object('id', x.id, 'name', o.name, 'shortName', o.short_name) order by o.name, x.id), '[]')
      from partners x join organisations o on o.id = x.organisation_id
      where x.workspace_id = $1 and x.partnership_id = $2 and x.left_on is null),
    'people', (
      select coalesce(json_agg(json_build_object('id', who.id, 'name', who.name, 'email', who.email, 'seats', seats.held)
        order by who.name, who.id), '[]')
      from people who join lateral (
        select json_agg(json_build_object('role', m.role, 'partnerId', m.partner_id)
          order by (m.role = 'partner_lead') desc, m.partner_id is null, m.from_on, m.id) as held
        from memberships m
        where m.workspace_id = $1 and m.partnership_id = $2 and m.person_id = who.id
          and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)) seats on seats.held is not null
      where who.workspace_id = $1)) as place
  from partnerships p where p.workspace_id = $1 and p.id = $2`;
