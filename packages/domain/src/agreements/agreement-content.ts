import { z } from 'zod';
import { Day, Id } from '../kernel/fields.ts';
import { AgreementFields, type Agreement } from './agreement.ts';
import { AgreementKind } from './agreement-kind.ts';

const SignedParty = z
  .strictObject({
    partnerId: Id,
    organisation: z.string(),
    signatory: z.string(),
    capacity: z.string(),
    isRequired: z.boolean(),
  })
  .meta({ id: 'SignedParty' });
export type SignedParty = z.output<typeof SignedParty>;

const { title, isBinding, endsOn, noticeDays, sections } = AgreementFields.shape;

/** Exactly what is put before the parties to sign: the fingerprint is taken of this, and nothing else is shown. */
export const AgreementContent = z
  .strictObject({
    reference: z.string(),
    version: z.int().min(1),
    kind: AgreementKind,
    title,
    isBinding,
    /** What it hangs under, as people quote it */
    under: z.string().nullable(),
    startsOn: Day,
    endsOn,
    noticeDays,
    parties: z.array(SignedParty),
    sections,
  })
  .meta({ id: 'AgreementContent' });
export type AgreementContent = z.output<typeof AgreementContent>;

type Around = { reference: string; under: string | null; parties: SignedParty[] };

/** An agreement's text as its next version. `startsOn` is there: nothing is sent without. */
export function contentOf(agreement: Agreement, { reference, under, parties }: Around): AgreementContent {
  return AgreementContent.parse({
    reference,
    version: agreement.latestVersion + 1,
    kind: agreement.kind,
    title: agreement.title,
    isBinding: agreement.isBinding,
    under,
    startsOn: agreement.startsOn,
    endsOn: agreement.endsOn,
    noticeDays: agreement.noticeDays,
    parties,
    sections: agreement.sections,
  });
}
