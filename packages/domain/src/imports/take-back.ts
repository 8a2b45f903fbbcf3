import { type Change, decide } from '../kernel/change.ts';
import { Risk, type RiskEvent } from '../risks/risk.ts';
import { standingOf } from '../risks/risk-scoring.ts';

/** Puts a risk back to what it was before an import. Its reviews stay: they were made, and the last one says that it is back. */
export function takeBackRisk(risk: Risk, before: Risk): Change<Risk, RiskEvent> {
  const names = Object.keys(before) as (keyof Risk)[];
  const fields = names.filter((name) => JSON.stringify(risk[name]) !== JSON.stringify(before[name]));
  const { id, version, createdAt, updatedAt } = risk;
  const payload = {
    fields: fields.filter((name) => !['version', 'createdAt', 'updatedAt'].includes(name)),
    from: standingOf(risk),
    to: standingOf(before),
    lightChanged: risk.light !== before.light,
  };
  return decide(Risk, risk, { ...before, id, version, createdAt, updatedAt }, { type: 'risk.edit_undone', payload });
}
