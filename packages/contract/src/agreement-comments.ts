import { AgreementCommentDraft, Id } from '@trivet/domain';
import { z } from 'zod';
import { Comment } from './agreement-views.ts';
import { type Contract, endpoint } from './kernel/endpoint.ts';

export type { AgreementCommentRepresentation } from './agreement-views.ts';

const ofAgreement = z.strictObject({ partnershipId: Id, agreementId: Id });
const oneComment = ofAgreement.extend({ commentId: Id });

const all = '/partnerships/:partnershipId/agreements/:agreementId/comments';

export const agreementComments = {
  list: endpoint({
    method: 'GET',
    path: all,
    summary: 'Read what was said about each section of an agreement',
    action: 'agreement.see',
    params: ofAgreement,
    result: z.strictObject({ items: z.array(Comment) }),
  }),
  add: endpoint({
    method: 'POST',
    path: all,
    summary: 'Comment on a section of an agreement',
    action: 'agreement.comment',
    params: ofAgreement,
    body: AgreementCommentDraft,
    result: Comment,
  }),
  resolve: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/agreements/:agreementId/comments/:commentId/resolution',
    summary: 'Say that a comment is dealt with',
    action: 'agreement.resolve_comment',
    params: oneComment,
    result: Comment,
  }),
} as const satisfies Contract;
