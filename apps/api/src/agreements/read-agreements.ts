import { type AgreementRepresentation, type AgreementWarning, contract } from '@trivet/contract';
import * as db from '@trivet/db';
import {
  type Agreement,
  agreementRights,
  can,
  governanceKinds,
  isWritten,
  missingFromAgreement,
  notFound,
  permissionsOn,
  type Person,
  stoppedByArchive,
  versionAskedOf,
} from '@trivet/domain';
import { list, query, type QueryContext } from '../kernel/handlers.ts';

export type OneAgreement = { partnershipId: string; agreementId: string };
export type Reading = Pick<QueryContext, 'tx' | 'actor' | 'decision'>;

export const listAgreements = list(contract.agreements.list, ({ params, query: filter }, { page, ...context }) =>
  db.listAgreements(context.tx, placeOf(context, params), filter, page),
);

export const listGovernance = query(contract.agreements.governance, async ({ params }, context) => {
  const found = await db.listGovernanceDocuments(context.tx, placeOf(context, params), governanceKinds);
  return {
    items: governanceKinds.map((kind) => ({ kind, agreement: found.find((one) => one.kind === kind) ?? null })),
  };
});

export const listSignatories = query(contract.agreements.signatories, async ({ params }, context) => ({
  items: await db.listSignatories(context.tx, placeOf(context, params)),
}));

export const getAgreement = query(contract.agreements.get, ({ params }, context) =>
  representAgreement(context, params),
);

export const listAgreementReviews = query(contract.agreements.reviews, async ({ params }, context) => {
  const place = placeOf(context, params);
  if (!(await db.readAgreement(context.tx, place, params.agreementId))) throw notFound();
  return { items: await db.listAgreementReviews(context.tx, place) };
});

/** An agreement as this caller sees it today; every command on one answers with it too. */
export async function representAgreement(context: Reading, one: OneAgreement): Promise<AgreementRepresentation> {
  const { tx, actor } = context;
  const place = placeOf(context, one);
  const agreement = await db.readAgreement(tx, place, one.agreementId);
  if (!agreement) throw notFound();
  const parties = await db.listAgreementParties(tx, place);
  const under = await db.listAgreements(
    tx,
    place,
    { parentId: agreement.id, sort: 'title' },
    { limit: 100, after: null },
  );
  const version = agreement.latestVersion;
  const sent = version > 0 ? await db.readAgreementVersion(tx, { ...place, version }) : undefined;
  return {
    ...agreement,
    parties: parties.map((party) => ({ ...party, ...askedOf(actor, agreement, party) })),
    under: under.items,
    missing: missingFromAgreement(agreement, parties),
    warnings: warningsOf(agreement, place.today),
    fingerprint: sent?.fingerprint ?? null,
    permissions: permissionsOn(agreementRights(parties), actor, agreement),
  };
}

function askedOf(actor: Person, agreement: Agreement, party: db.AgreementPartyView) {
  const asked = versionAskedOf(party, agreement);
  const mine = can(actor, 'agreement.sign', { ownerPersonId: party.signatoryId });
  const mayAnswer = asked !== null && mine && party.isAuthorised && !stoppedByArchive(actor, 'agreement.sign');
  return { asked, mayAnswer };
}

const aboutMoney = ['finance', 'resources', 'price', 'costs'];

/** What a reader must not overlook: work or money that rests on less than it seems to. */
function warningsOf(agreement: db.AgreementView, today: string): AgreementWarning[] {
  const promises = agreement.sections.some(({ key, body }) => aboutMoney.includes(key) && isWritten(body));
  const started = agreement.startsOn !== null && agreement.startsOn < today;
  const warnings: (AgreementWarning | false)[] = [
    agreement.status === 'expired' && 'expired',
    agreement.signedVersion === null && agreement.endedOn === null && started && 'rests_on_unsigned',
    promises && !agreement.isBinding && agreement.endedOn === null && 'money_not_binding',
    agreement.refusedCount > 0 && 'refused',
  ];
  return warnings.filter((warning) => warning !== false);
}

/** Where its things are looked for, and on which day. */
export const placeOf = <Params extends { partnershipId: string }>({ actor, decision }: Reading, params: Params) => ({
  workspaceId: actor.workspaceId,
  ...params,
  today: decision.today,
});
