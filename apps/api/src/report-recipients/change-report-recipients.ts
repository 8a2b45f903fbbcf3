import { contract } from '@trivet/contract';
import { mayReceiveReports, readReportRecipient } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { represented } from './read-report-recipients.ts';

/** Reports go to whoever may read them anyway: a link in a letter must not open to a door that is closed. */
export const addReportRecipient = command(contract.reportRecipients.add, async ({ params, body }, context) => {
  const { tx, actor, decision, newId, reportRecipients } = context;
  const place = { workspaceId: actor.workspaceId, ...params };
  if (!(await mayReceiveReports(tx, place, body.personId)))
    throw domain.cannotBe('/personId', 'not_here', 'Choose someone of this partnership, or invite them to it first');
  const { id } = await reportRecipients.save(domain.addReportRecipient(body, { ...place, id: newId() }, decision));
  const recipient = await readReportRecipient(tx, place, id);
  if (!recipient) throw domain.notFound();
  return represented(actor, recipient);
});

export const removeReportRecipient = command(contract.reportRecipients.remove, async ({ params }, context) => {
  const { reportRecipients, decision } = context;
  const recipient = await reportRecipients.find(params.recipientId);
  await reportRecipients.save(domain.removeReportRecipient(recipient, decision));
  return undefined;
});
