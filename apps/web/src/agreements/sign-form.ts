import { AgreementSigning } from '@trivet/domain';
import { z } from 'zod';

type Read = Pick<AgreementSigning, 'partnerId' | 'version' | 'fingerprint'>;

/** What one types, with the text one has read. */
export const signingOf = (read: Read) =>
  z.preprocess((values) => {
    const { signedOn, ...typed } = values as { signedOn: string | null };
    return { ...typed, ...read, ...(signedOn !== null && { signedOn }) };
  }, AgreementSigning);
