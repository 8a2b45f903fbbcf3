import { z } from 'zod';

/** Marks the words a person typed: kept apart in the audit trail, so that they can be erased by law. */
export const personal = z.registry<{ personal: true }>();

const controlCharacters = /\p{Cc}/u;
const controlButLineBreaks = /[^\P{Cc}\n\t]/u;

/** One line of words, trimmed, without control characters. */
export const line = (max: number, empty = 'Enter a few words') =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(max, `Use ${max} characters or fewer`)
    .refine((value) => !controlCharacters.test(value), 'Use letters, numbers and punctuation only')
    .register(personal, { personal: true });

/** Several lines of words; may be empty. Line breaks are kept as \n. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .overwrite((value) => value.replaceAll('\r\n', '\n'))
    .max(max, `Use ${max} characters or fewer`)
    .refine((value) => !controlButLineBreaks.test(value), 'Use letters, numbers and punctuation only')
    .register(personal, { personal: true });

/** A UUID, always lower case. */
export const Id = z.uuid('Choose one from the list').toLowerCase();

/** A calendar day, `YYYY-MM-DD`, between 2000 and 2100: never a Date, which would move it across time zones. */
export const Day = z.iso
  .date('Enter a real date, like 2027-03-27')
  .refine((day) => day >= '2000-01-01' && day <= '2100-12-31', 'Enter a date between 2000 and 2100');

/** An instant, RFC 3339 in UTC. */
export const Instant = z.iso.datetime();

/** Money in minor units: whole pence, never a fraction. */
export const Money = z
  .strictObject({ amount: z.int().min(0).max(1_000_000_000_000), currency: z.literal('GBP') })
  .meta({ id: 'Money' });
export type Money = z.output<typeof Money>;

export const Email = z
  .email('Enter an email address, like name@example.org')
  .max(254, 'Use 254 characters or fewer')
  .toLowerCase()
  .register(personal, { personal: true });

export const WebAddress = z
  .url({ protocol: /^https?$/, error: 'Enter a web address, like https://example.org' })
  .max(500, 'Use 500 characters or fewer');

/** The columns every record has. */
export const recordFields = {
  id: Id,
  version: z.int().min(1),
  createdAt: Instant,
  updatedAt: Instant,
};

/** What every record of a workspace has. */
export const workspaceRecord = { ...recordFields, workspaceId: Id };

/** What every record inside a partnership has. */
export const partnershipRecord = { ...workspaceRecord, partnershipId: Id };

/** The names of the fields that hold a person's own words. */
export function personalFields(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape)
    .filter(([, field]) => isPersonal(field))
    .map(([name]) => name);
}

function isPersonal(field: z.core.$ZodType): boolean {
  if (personal.has(field)) return true;
  const inner = 'innerType' in field._zod.def ? (field._zod.def.innerType as z.core.$ZodType) : undefined;
  return inner !== undefined && isPersonal(inner);
}
