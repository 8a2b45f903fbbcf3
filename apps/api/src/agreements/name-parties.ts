import { contract } from '@trivet/contract';
import { agreementPartiesOf, listSignatories } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { placeOf, representAgreement } from './read-agreements.ts';

export const nameParties = command(contract.agreements.nameParties, async ({ params, body }, context) => {
  const agreement = await context.agreements.find(params.agreementId);
  await assertSignatories(context, params.partnershipId, body.parties);
  const before = await agreementPartiesOf(context.tx, placeOf(context, params));
  for (const named of body.parties) await putParty(context, { agreement, named, before, acceded: false });
  const named = new Set(body.parties.map(({ partnerId }) => partnerId));
  const gone = before.filter(({ partnerId, removedOn }) => removedOn === null && !named.has(partnerId));
  for (const party of gone) {
    await context.agreementParties.save(domain.removeParty(party, agreement, context.decision));
  }
  await context.agreements.save(domain.touchParties(agreement, 'agreement.name_parties'));
  return representAgreement(context, params);
});

export const accede = command(contract.agreements.accede, async ({ params, body }, context) => {
  const agreement = await context.agreements.find(params.agreementId);
  await assertSignatories(context, params.partnershipId, [body], '');
  const before = await agreementPartiesOf(context.tx, placeOf(context, params));
  if (before.some(({ partnerId, removedOn }) => removedOn === null && partnerId === body.partnerId))
    throw domain.cannotBe('/partnerId', 'party_already', 'This partner is a party already');
  await putParty(context, { agreement, named: body, before, acceded: true });
  await context.agreements.save(domain.touchParties(agreement, 'agreement.accede'));
  return representAgreement(context, params);
});

type Naming = {
  agreement: domain.Agreement;
  named: domain.NamedParty;
  before: readonly domain.AgreementParty[];
  acceded: boolean;
};

async function putParty(context: CommandContext, { agreement, named, before, acceded }: Naming): Promise<void> {
  const { agreementParties, decision, newId } = context;
  const party = before.find(({ partnerId }) => partnerId === named.partnerId);
  const change = party
    ? domain.renameParty(party, named, { agreement, acceded })
    : domain.nameParty(named, { id: newId(), agreement, acceded }, decision);
  await agreementParties.save(change);
}

/** @throws Refusal `unprocessable` naming a partner who is not here, or a signatory who may not sign for theirs */
async function assertSignatories(
  context: CommandContext,
  partnershipId: string,
  parties: readonly domain.NamedParty[],
  pointer = '/parties/',
): Promise<void> {
  const authorised = await listSignatories(context.tx, placeOf(context, { partnershipId }));
  parties.forEach(({ partnerId, signatoryId }, at) => {
    if (signatoryId === null) return;
    if (authorised.some((one) => one.partnerId === partnerId && one.personId === signatoryId)) return;
    const field = pointer === '' ? '/signatoryId' : `${pointer}${at}/signatoryId`;
    throw domain.cannotBe(field, 'not_authorised', 'Choose its partner lead, or the lead of its organisation');
  });
}
