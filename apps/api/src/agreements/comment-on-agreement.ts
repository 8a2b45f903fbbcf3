import { type AgreementCommentRepresentation, contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, query } from '../kernel/handlers.ts';
import { type OneAgreement, placeOf, type Reading } from './read-agreements.ts';

export const listAgreementComments = query(contract.agreementComments.list, async ({ params }, context) => {
  const place = placeOf(context, params);
  if (!(await db.readAgreement(context.tx, place, params.agreementId))) throw domain.notFound();
  const comments = await db.listAgreementComments(context.tx, place);
  return { items: comments.map((comment) => represented(context, comment)) };
});

export const commentOnAgreement = command(contract.agreementComments.add, async ({ params, body }, context) => {
  const { agreements, agreementComments, actor, decision, newId } = context;
  const agreement = await agreements.load(params.agreementId);
  const place = { id: newId(), agreement, authorId: actor.personId };
  const { id } = await agreementComments.save(domain.addComment(body, place, decision));
  return representComment(context, params, id);
});

export const resolveComment = command(contract.agreementComments.resolve, async ({ params }, context) => {
  const { agreementComments, decision } = context;
  const { commentId, ...one } = params;
  if (!(await db.readAgreementComment(context.tx, placeOf(context, one), commentId))) throw domain.notFound();
  await agreementComments.save(domain.resolveComment(await agreementComments.find(commentId), decision));
  return representComment(context, one, commentId);
});

async function representComment(context: Reading, one: OneAgreement, id: string) {
  const comment = await db.readAgreementComment(context.tx, placeOf(context, one), id);
  if (!comment) throw domain.notFound();
  return represented(context, comment);
}

const represented = ({ actor }: Reading, comment: db.AgreementCommentView): AgreementCommentRepresentation => ({
  ...comment,
  permissions: domain.permissionsOn(domain.agreementCommentKind, actor, comment),
});
