import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { type OneAgreement, placeOf, representAgreement } from './read-agreements.ts';

/** One transaction: the signature, the party and, with the last of them, the agreement. Who signs waits for who signs now. */
export const signAgreement = command(contract.agreements.sign, async ({ params, body }, context) => {
  const { agreements, agreementParties, decision, newId, tx } = context;
  const agreement = await agreements.load(params.agreementId);
  const party = await findParty(context, params, body.partnerId);
  const version = await versionOf(context, params, body.version);
  const asked = { number: version.number, fingerprint: version.fingerprint, sentOn: version.sentOn };
  await agreementParties.save(domain.signAsParty(party, { agreement, asked, signing: body }, decision));
  await db.keepAgreementSignature(tx, agreement, {
    ...answerOf(body, version, context),
    id: newId(),
    answer: 'signed',
    name: body.name,
    capacity: body.capacity,
    reason: '',
    signedOn: body.signedOn ?? decision.today,
  });
  if (agreement.stage === 'signing') {
    const parties = await db.agreementPartiesOf(tx, placeOf(context, params));
    if (domain.isSignedByAll(parties, body.version)) {
      await agreements.save(domain.bringAgreementIntoForce(agreement, version.content));
    }
  }
  return representAgreement(context, params);
});

export const refuseAgreement = command(contract.agreements.refuse, async ({ params, body }, context) => {
  const { agreements, agreementParties, decision, newId, tx } = context;
  const agreement = await agreements.load(params.agreementId);
  const party = await findParty(context, params, body.partnerId);
  const version = await versionOf(context, params, body.version);
  await agreementParties.save(domain.refuseAsParty(party, { agreement, refusal: body }, decision));
  await db.keepAgreementSignature(tx, agreement, {
    ...answerOf(body, version, context),
    id: newId(),
    answer: 'refused',
    name: '',
    capacity: '',
    reason: body.reason,
    signedOn: decision.today,
  });
  return representAgreement(context, params);
});

/** @throws Refusal `forbidden` to whoever is not its signatory, `rule_broken` to one who leads for it no more */
async function findParty(
  context: CommandContext,
  params: OneAgreement,
  partnerId: string,
): Promise<domain.AgreementParty> {
  const parties = await db.listAgreementParties(context.tx, placeOf(context, params));
  const named = parties.find((party) => party.partnerId === partnerId);
  if (!named) throw domain.cannotBe('/partnerId', 'no_party', 'Choose one of its parties');
  const party = await context.agreementParties.find(named.id);
  if (named.isAuthorised) return party;
  const words = 'You no longer lead for this partner. Its lead, or the lead of its organisation, signs for it.';
  throw domain.ruleBroken('signatory_not_authorised', words);
}

async function versionOf(context: CommandContext, params: OneAgreement, version: number): Promise<db.AgreementVersion> {
  const found = await db.readAgreementVersion(context.tx, { ...placeOf(context, params), version });
  if (!found) throw domain.cannotBe('/version', 'no_version', 'There is no such version');
  return found;
}

const answerOf = (
  { partnerId }: { partnerId: string },
  { number, fingerprint }: db.AgreementVersion,
  { actor, decision }: CommandContext,
) => ({ versionNumber: number, partnerId, personId: actor.personId, fingerprint, at: decision.at });
