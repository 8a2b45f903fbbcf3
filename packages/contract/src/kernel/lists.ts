import { Id, Permissions } from '@trivet/domain';
import { z } from 'zod';

/** A single representation: the record, and what this caller may do with it now. */
export const represented = <Shape extends z.ZodRawShape>(record: z.ZodObject<Shape>) =>
  record.extend({ permissions: Permissions });

/** A comma-separated choice in an address, as an array: `light=red,amber`. */
export const choices = <Values extends Readonly<Record<string, string>>>(choice: z.ZodEnum<Values>) =>
  z
    .string()
    .transform((value) => value.split(','))
    .pipe(z.array(choice).min(1).max(50))
    .optional();

/** Ids in an address, with commas between. */
export const ids = z
  .string()
  .transform((value) => value.split(','))
  .pipe(z.array(Id).min(1).max(50, 'Name 50 or fewer'))
  .optional();

/** `true` or `false` in an address. */
export const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

/** Words to search for. */
export const words = z.string().trim().min(1).max(100).optional();

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, 'Enter a whole number')
  .transform(Number);

/**
 * The query of a list: its own filters, and limit (1–200, default 50), cursor, sort, fields and count as everywhere.
 * `sorts` are the names a caller may sort by, the first by default; a leading minus turns the order round, also here.
 */
export function listQuery<Filters extends z.ZodRawShape, const Sort extends string>(
  filters: Filters,
  sorts: readonly [Sort, ...Sort[]],
) {
  return z.strictObject({
    ...filters,
    limit: wholeNumber.pipe(z.int().min(1).max(200)).default(50),
    cursor: z.string().max(2000).optional(),
    sort: sortBy(sorts),
    fields: z
      .string()
      .regex(/^[a-zA-Z]+(,[a-zA-Z]+)*$/, 'Name fields separated by commas')
      .max(1000)
      .optional(),
    count: flag,
  });
}

/** The query of an export: the filters and the sorts of its list, without its pages. Left out, Accept says which format. */
export const exportQuery = <Filters extends z.ZodRawShape, const Sort extends string>(
  filters: Filters,
  sorts: readonly [Sort, ...Sort[]],
) => z.strictObject({ ...filters, sort: sortBy(sorts), format: z.enum(['csv', 'xlsx']).optional() });

/** The media types of spreadsheets and documents. */
export const csv = 'text/csv';
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const pdf = 'application/pdf';
export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Named<Sort extends string> = Sort extends `-${infer Name}` ? Name : Sort;

/** Either way round. The cast: every element is a name or a minus and a name. */
function sortBy<const Sort extends string>(sorts: readonly [Sort, ...Sort[]]) {
  const names = sorts.map((sort) => sort.replace(/^-/, ''));
  const either = names.flatMap((name) => [name, `-${name}`]) as (Named<Sort> | `-${Named<Sort>}`)[];
  return z.string().default(sorts[0]).pipe(z.enum(either));
}

/** One page of a list. `total` only with `count=true`; above 1,000 it is `totalAtLeast`. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable(),
    total: z.int().optional(),
    totalAtLeast: z.int().optional(),
  });
