import { AgreementKind, AgreementVerdict, governanceKinds, isGovernance, mayBind, parentKindsOf } from '@trivet/domain';

/** What partners agree, and what says how they work together. */
export const agreementKinds = AgreementKind.options.filter((kind) => !isGovernance(kind));
export const governance = [...governanceKinds];

export const bindingKinds = AgreementKind.options.filter(mayBind);
export const hangingKinds = AgreementKind.options.filter(
  (kind) => parentKindsOf({ kind, isBinding: false }).length > 0,
);
export const verdicts = AgreementVerdict.options;
