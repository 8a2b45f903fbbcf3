import type { PledgeRepresentation } from '@trivet/contract';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './pledges.strings.ts';

/** How a pledge stands, and whether its partner has yet to stand by it. */
export function PledgeTag({ of: { state, light, confirmedOn } }: { of: PledgeRepresentation }) {
  return (
    <span className="cluster">
      <StatusTag kind={light ?? 'grey'}>{t(`pledge.state.${state}`)}</StatusTag>
      {confirmedOn === null && state !== 'withdrawn' && <StatusTag kind="grey">{t('pledge.unconfirmed')}</StatusTag>}
    </span>
  );
}
