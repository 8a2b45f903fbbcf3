import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { type Agreement, cannotBe, compareAgreements, type ComparedAgreement, notFound } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';
import { placeOf } from './read-agreements.ts';

/** Any two of its texts; left out, the last two: the draft where one is written, and what was put before the parties last. */
export const compareAgreement = query(contract.agreements.compare, async ({ params, query: asked }, context) => {
  const place = placeOf(context, params);
  const agreement = await db.readAgreement(context.tx, place, params.agreementId);
  if (!agreement) throw notFound();
  const versions = await db.listAgreementVersions(context.tx, place);
  const of = (which: number | 'draft', pointer: string): ComparedAgreement => {
    if (which === 'draft') return agreement;
    const found = versions.find(({ number }) => number === which);
    if (!found) throw cannotBe(pointer, 'no_version', 'There is no such version');
    return found.content;
  };
  const to = asked.to ?? lastOf(agreement);
  const from = asked.from ?? lastBefore(to, agreement);
  const [before, after] = [of(from, '/from'), of(to, '/to')];
  const { terms, sections } = compareAgreements(before, after);
  return { from, to, terms: terms.map((term) => ({ term, was: before[term], is: after[term] })), sections };
});

const lastOf = ({ stage, latestVersion }: Agreement): number | 'draft' =>
  latestVersion === 0 || stage === 'draft' || stage === 'in_review' ? 'draft' : latestVersion;

const lastBefore = (to: number | 'draft', { latestVersion }: Agreement): number | 'draft' => {
  if (to === 'draft') return latestVersion === 0 ? 'draft' : latestVersion;
  return Math.max(1, to - 1);
};
