import { contract, type Writers } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, notFound } from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';

/** The live topic on which it is told that other people write in a text, or in other fields of it. */
export const writersTopic = 'writers';

export const writeInReport = command(contract.writers.report, async ({ params, body }, context) => {
  const { tx, actor, decision } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  if (!(await db.readReport(tx, { ...within, today: decision.today }, params.reportId))) throw notFound();
  return tellWriter(context, { ...within, subject: 'report', subjectId: params.reportId }, body);
});

export const writeInReportContribution = command(
  contract.writers.reportContribution,
  async ({ params, body }, context) => {
    const { tx, actor, decision } = context;
    const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
    const found = await db.readReportContribution(tx, { ...within, ...params, today: decision.today });
    if (!found) throw notFound();
    if (!can(actor, 'report_contribution.write', found)) throw db.mayNot('report_contribution.write');
    return tellWriter(context, { ...within, subject: 'report_contribution', subjectId: found.id }, body);
  },
);

type Place = { field: string | null; takeOver: boolean };

async function tellWriter({ tx, actor, tellLive }: CommandContext, text: db.Text, place: Place): Promise<Writers> {
  const { workspaceId, partnershipId, subjectId } = text;
  const { personId } = actor;
  const { writers, hasChanged } = await db.tellWriter(tx, text, { personId, ...place });
  if (hasChanged) tellLive(writersTopic, { workspaceId, partnershipId, eventId: subjectId });
  return { items: writers.map((writer) => ({ ...writer, isMe: writer.personId === personId })) };
}
