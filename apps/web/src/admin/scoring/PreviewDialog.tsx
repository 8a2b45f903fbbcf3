import type { RiskMatrixPreview } from '@trivet/contract';
import type { Light } from '@trivet/domain';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { t } from './scoring.strings.ts';

type Props = {
  preview: RiskMatrixPreview;
  labels: Record<Light, string>;
  answer: (yes: boolean) => void;
};

/** Which risks a change would move, before it does: how many, from which light to which, where. */
export function PreviewDialog({ preview, labels, answer }: Props) {
  const { open, changing, nearer, partnerships } = preview;
  const movesIn = ({ moves, nearer: sooner }: Pick<RiskMatrixPreview, 'moves' | 'nearer'>) =>
    [
      ...moves.map(({ from, to, risks }) => t('scoring.move', { risks, from: labels[from], to: labels[to] })),
      ...(sooner > 0 ? [t('scoring.sooner', { risks: sooner })] : []),
    ].join('; ');
  return (
    <Dialog
      title={t('scoring.previewTitle', { changing })}
      size="wide"
      onClose={() => answer(false)}
      footer={
        <>
          <Button kind="primary" onClick={() => answer(true)}>
            {t('scoring.confirm')}
          </Button>
          <Button onClick={() => answer(false)}>{t('scoring.back')}</Button>
        </>
      }
    >
      <p>{t('scoring.previewLead', { open, changing, nearer })}</p>
      <Rows
        label={t('scoring.byPartnership')}
        items={partnerships.map((each) => ({
          id: each.partnershipId,
          title: t('scoring.partnership', { code: each.code, name: each.name }),
          facts: movesIn(each),
        }))}
      />
      <p className="muted">{t('scoring.previewKept')}</p>
    </Dialog>
  );
}
