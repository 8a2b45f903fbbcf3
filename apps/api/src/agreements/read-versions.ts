import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { notFound } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { placeOf } from './read-agreements.ts';

export const listAgreementVersions = query(contract.agreements.versions, async ({ params }, context) => {
  const place = placeOf(context, params);
  if (!(await db.readAgreement(context.tx, place, params.agreementId))) throw notFound();
  const versions = await db.listAgreementVersions(context.tx, place);
  const signatures = await db.listAgreementSignatures(context.tx, place);
  return {
    items: versions.map((version) => ({
      ...version,
      isIntact: fingerprintOf(version.content) === version.fingerprint,
      signatures: signatures.filter(({ versionNumber }) => versionNumber === version.number),
    })),
  };
});
