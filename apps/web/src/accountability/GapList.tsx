import type { AccountabilityGap, AccountabilityOverview } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { LineStart } from './line-values.ts';
import { useFirstFew } from './useFirstFew.tsx';
import { t } from './accountability.strings.ts';

type Props = { overview: AccountabilityOverview; onDraft: (start: LineStart) => void };

/** What is missing, by name, each with the button that fills it. */
export function GapList({ overview: { gaps, mayDraft }, onDraft }: Props) {
  const { shown, more } = useFirstFew(gaps);
  if (gaps.length === 0)
    return (
      <Card title={t('acc.gaps')}>
        <p>{t('acc.gapsNone')}</p>
      </Card>
    );
  return (
    <Card title={t('acc.gaps')} aside={<span className="badge">{gaps.length}</span>}>
      <Rows
        label={t('acc.gaps')}
        items={shown.map((gap) => ({
          id: idOf(gap),
          tag: <StatusTag kind={gap.kind === 'overdue' ? 'red' : 'amber'}>{t(`acc.gap.word.${gap.kind}`)}</StatusTag>,
          title: wordsOf(gap),
          action: <Fill gap={gap} mayDraft={mayDraft} onDraft={onDraft} />,
        }))}
      />
      {more}
    </Card>
  );
}

type FillProps = { gap: AccountabilityGap; mayDraft: boolean; onDraft: (start: LineStart) => void };

function Fill({ gap, mayDraft, onDraft }: FillProps) {
  const place = usePlace();
  if (gap.kind === 'sro_vacant') return <span className="muted">{t('acc.gap.do.sro_vacant')}</span>;
  if (gap.reference && (gap.kind === 'not_agreed' || gap.kind === 'overdue'))
    return (
      <LinkButton
        to="/w/$workspace/p/$code/accountability/$reference"
        params={{ ...addressIn(place), reference: shortOf(gap.reference) }}
      >
        {gap.kind === 'overdue' && !gap.mayGive ? t('acc.gap.do.read') : t(`acc.gap.do.${gap.kind}`)}
        <span className="visually-hidden"> {shortOf(gap.reference)}</span>
      </LinkButton>
    );
  if (!mayDraft) return null;
  return (
    <Button onClick={() => onDraft(startOf(gap))}>
      {t('acc.gap.do.draft')}
      <span className="visually-hidden"> {wordsOf(gap)}</span>
    </Button>
  );
}

const idOf = ({ kind, partnerId, contributionId, lineId, party }: AccountabilityGap) =>
  [kind, partnerId, contributionId, lineId, party].join('.');

function startOf({ kind, partnerId, contributionId }: AccountabilityGap): LineStart {
  if (kind === 'collective_missing') return { answersTo: 'sro', contributionId: contributionId ?? '' };
  return { answersTo: kind === 'vertical_missing' ? 'governing_body' : 'partner', fromPartnerId: partnerId ?? '' };
}

function wordsOf({ kind, name, outcomeCode, outcomeStatement, reference, whatFor, dueOn }: AccountabilityGap): string {
  return t(`acc.gap.${kind}`, {
    name: name ?? '',
    outcome: `${outcomeCode ?? ''} ${outcomeStatement ?? ''}`.trim(),
    reference: reference ? shortOf(reference) : '',
    what: whatFor ?? '',
    day: dueOn ? longDay(dueOn) : '',
  });
}
