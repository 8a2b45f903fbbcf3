import { useQuery } from '@tanstack/react-query';
import type { ListedRisk } from '@trivet/contract';
import { shortOf, type Place } from '../partnerships/place.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { EditRiskForm } from './EditRiskSheet.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { riskByIdQuery } from './risks.api.ts';
import { t } from './risks.strings.ts';

type Props = { place: Place; row: ListedRisk; how: 'review' | 'edit'; onClose: () => void };

/** One risk of the register, reviewed or edited over it. */
export default function RiskDialog({ place, row, how, onClose }: Props) {
  const query = useQuery(riskByIdQuery(place.id, row.id));
  const reference = shortOf(row.reference);
  return (
    <Dialog title={t(`risks.${how}.title`, { reference })} size="wide" onClose={onClose}>
      <Loaded query={query} what={t('risks.page.what')}>
        {(risk) => {
          if (!risk.permissions.may.includes(`risk.${how}`)) return <p>{t('risks.review.notYours')}</p>;
          if (how === 'edit') return <EditRiskForm {...{ risk, place, onClose }} />;
          return <ReviewForm risk={risk} workspaceId={place.workspaceId} onDone={onClose} onCancel={onClose} />;
        }}
      </Loaded>
    </Dialog>
  );
}
