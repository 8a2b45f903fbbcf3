import type { SheetPlace } from '@trivet/db';
import type { Named, Owner, OwnerFields, Seat } from '@trivet/domain';
import { pointerTo, Refusal, settleOwner } from '@trivet/domain';

/** Partners and people as cells name them; the first name is the one that a workbook shows. */
export const namedIn = ({ partners, people }: SheetPlace): { partners: Named[]; people: Named[] } => ({
  partners: partners.map(({ id, name, shortName }) => ({ id, names: shortName ? [name, shortName] : [name] })),
  people: people.map(({ id, name, email }) => ({ id, names: [name, email] })),
});

/** References as people quote them, with the code of the partnership or without. */
export const quoted = (references: readonly { id: string; reference: string }[]): Named[] =>
  references.map(({ id, reference }) => ({ id, names: [reference, reference.split('-').slice(-2).join('-')] }));

/** Names that stand in records but not in the lists any more: people who left, partners who did. */
export function alsoNamed(named: Named[], held: readonly { id: string | null; name: string | null }[]): Named[] {
  const known = new Set(named.map(({ id }) => id));
  const gone = new Map(held.flatMap(({ id, name }) => (id && name && !known.has(id) ? [[id, name] as const] : [])));
  return [...named, ...[...gone].map(([id, name]) => ({ id, names: [name] }))];
}

/**
 * Who would own a new record, by the rule that a person's own form obeys.
 * @throws Refusal `unprocessable`, naming the field
 */
export function ownerFor(
  { people }: SheetPlace,
  asked: { partnerId: string | undefined; personId: string | null },
  fields: OwnerFields,
): Owner {
  const seats: Seat[] = people.find(({ id }) => id === asked.personId)?.seats ?? [];
  return settleOwner(asked, { personId: asked.personId ?? '', seats }, fields);
}

/** What a schema refuses, as the refusal of a command would name it. */
export const brokenBy = (issues: readonly { path: PropertyKey[]; code: string; message: string }[]): Refusal =>
  new Refusal(
    'unprocessable',
    'cannot_be',
    'These cannot be.',
    issues.map(({ path, code, message }) => ({ pointer: pointerTo(path), code, message })),
  );
