import { AgreementCommentDraft } from '@trivet/domain';
import { z } from 'zod';

/** A comment goes to the section below which it is written. */
export const commentOn = (sectionKey: string) =>
  z.preprocess((values) => ({ ...(values as object), sectionKey }), AgreementCommentDraft);
