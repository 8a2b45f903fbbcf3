import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { amendAgreement, dropAmendment } from './amend-agreement.ts';
import { commentOnAgreement, listAgreementComments, resolveComment } from './comment-on-agreement.ts';
import { compareAgreement } from './compare-agreement.ts';
import { draftAgreement, editAgreement } from './draft-agreement.ts';
import { accede, nameParties } from './name-parties.ts';
import {
  getAgreement,
  listAgreementReviews,
  listAgreements,
  listGovernance,
  listSignatories,
} from './read-agreements.ts';
import { listAgreementVersions } from './read-versions.ts';
import { endAgreement, reviewAgreement } from './review-agreement.ts';
import { circulateAgreement, recallAgreement, sendAgreement } from './send-agreement.ts';
import { sendAgreementDocument } from './send-document.ts';
import { refuseAgreement, signAgreement } from './sign-agreement.ts';

export async function agreementRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'agreements', contract.agreements, {
    list: listAgreements,
    governance: listGovernance,
    signatories: listSignatories,
    draft: draftAgreement,
    get: getAgreement,
    edit: editAgreement,
    nameParties,
    circulate: circulateAgreement,
    send: sendAgreement,
    recall: recallAgreement,
    sign: signAgreement,
    refuse: refuseAgreement,
    accede,
    amend: amendAgreement,
    dropAmendment,
    review: reviewAgreement,
    reviews: listAgreementReviews,
    end: endAgreement,
    versions: listAgreementVersions,
    compare: compareAgreement,
    document: sendAgreementDocument,
  });
  mount(app, 'agreementComments', contract.agreementComments, {
    list: listAgreementComments,
    add: commentOnAgreement,
    resolve: resolveComment,
  });
}
