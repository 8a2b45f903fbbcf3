import type { Handover, ItemKind } from '@trivet/domain';
import type { Schema } from '../lib/schema.ts';

/** A row for each thing that is held; one that nobody takes stays where it is. */
export type HandoverValues = { items: { kind: ItemKind; id: string; toPersonId: string | null }[] };

/** The domain's schema, given only the rows that somebody takes. */
export const handoverSchema = async (): Promise<Schema<Handover>> => {
  const { Handover: schema } = await import('@trivet/domain');
  // What useForm hands over are this form's values.
  const taken = (values: unknown) => (values as HandoverValues).items.filter(({ toPersonId }) => toPersonId !== null);
  return { '~standard': { validate: (values) => schema['~standard'].validate({ items: taken(values) }) } };
};
