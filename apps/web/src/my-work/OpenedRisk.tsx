import { useQuery } from '@tanstack/react-query';

import { ReviewForm } from '../risks/ReviewForm.tsx';
import { riskByIdQuery } from '../risks/risks.api.ts';
import { Loaded } from '../ui/Loaded.tsx';
import type { OpenedProps } from './OpenedItem.tsx';
import { nameOf } from './WorkTitle.tsx';
import { t } from './my-work.strings.ts';
import '../risks/risks.css';

export default function OpenedRisk({ item, onClose }: OpenedProps) {
  const query = useQuery(riskByIdQuery(item.partnershipId, item.id));
  return (
    <Loaded query={query} what={nameOf(item)}>
      {(risk) =>
        risk.permissions.may.includes('risk.review') ? (
          <ReviewForm risk={risk} workspaceId={item.workspaceId} onDone={onClose} onCancel={onClose} />
        ) : (
          <p>{t('myWork.row.notYours')}</p>
        )
      }
    </Loaded>
  );
}
