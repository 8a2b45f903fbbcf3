import { Link } from '@tanstack/react-router';
import type { ListedDecision } from '@trivet/contract';
import type { DecisionStatus as Status, Stance } from '@trivet/domain';
import type { ReactNode } from 'react';
import { shortOf } from '../partnerships/place.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { kindOfStance, kindOfStatus } from './decision.choices.ts';
import { t } from './decisions.strings.ts';

export function DecisionStatus({ status }: { status: Status }) {
  return <StatusTag kind={kindOfStatus[status]}>{t(`decisionStatus.${status}`)}</StatusTag>;
}

export function StanceTag({ stance }: { stance: Stance }) {
  return <StatusTag kind={kindOfStance[stance]}>{t(`stance.${stance}`)}</StatusTag>;
}

type LinkProps = { address: { workspace: string; code: string }; reference: string; children: ReactNode };

export function DecisionLink({ address, reference, children }: LinkProps) {
  return (
    <Link to="/w/$workspace/p/$code/decisions/$reference" params={{ ...address, reference: shortOf(reference) }}>
      {children}
    </Link>
  );
}

/** 'For, against, abstain' where it was counted. */
export const tallyWords = ({ tally }: Pick<ListedDecision, 'tally'>): string | null =>
  tally &&
  (tally.silent === tally.voters
    ? t('decisions.noObjection')
    : t('decisions.tally', {
        agree: tally.agree + tally.agreeWithConcerns,
        object: tally.object,
        abstain: tally.abstain,
      }));
