import { z } from 'zod';

/** What partners write down and sign. The last five say how they work together: governance documents (domain.md 8). */
export const AgreementKind = z.enum([
  'memorandum',
  'partnership_agreement',
  'service_level',
  'contract',
  'data_sharing',
  'heads_of_terms',
  'terms_of_reference',
  'dispute_process',
  'contingency_plan',
  'unmet_responsibility_policy',
  'communication_plan',
]);
export type AgreementKind = z.output<typeof AgreementKind>;

/** The documents every partnership needs one of, in the order in which they are asked for. */
export const governanceKinds = [
  'terms_of_reference',
  'dispute_process',
  'contingency_plan',
  'unmet_responsibility_policy',
  'communication_plan',
] as const satisfies AgreementKind[];
export type GovernanceKind = (typeof governanceKinds)[number];

export const isGovernance = (kind: AgreementKind): kind is GovernanceKind =>
  (governanceKinds as readonly AgreementKind[]).includes(kind);

/** Those that a court could be asked about, where the parties say so; the others never are. */
const mayBindInLaw: readonly AgreementKind[] = ['contract', 'service_level', 'data_sharing', 'partnership_agreement'];
export const mayBind = (kind: AgreementKind): boolean => mayBindInLaw.includes(kind);

/** A contract binds unless its parties say otherwise. */
export const bindsByDefault = (kind: AgreementKind): boolean => kind === 'contract';

/** What each kind may hang under, to be changed without touching it. */
const parentsOf: Partial<Record<AgreementKind, readonly AgreementKind[]>> = {
  service_level: ['contract', 'memorandum', 'partnership_agreement'],
  data_sharing: ['contract', 'memorandum', 'partnership_agreement'],
};

/** The kinds that such an agreement may hang under; one that binds in law needs a contract above it. */
export function parentKindsOf({ kind, isBinding }: { kind: AgreementKind; isBinding: boolean }): AgreementKind[] {
  const allowed = parentsOf[kind] ?? [];
  return kind === 'service_level' && isBinding ? ['contract'] : [...allowed];
}
