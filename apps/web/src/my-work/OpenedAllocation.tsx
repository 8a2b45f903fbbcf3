import { useQuery } from '@tanstack/react-query';

import { RiskLead } from '../risks/RiskLead.tsx';
import { riskByIdQuery } from '../risks/risks.api.ts';
import { Loaded } from '../ui/Loaded.tsx';
import type { OpenedProps } from './OpenedItem.tsx';
import { nameOf } from './WorkTitle.tsx';
import { t } from './my-work.strings.ts';

/** Whether one's organisation takes a risk on, with what it is about. */
export default function OpenedAllocation({ item }: Pick<OpenedProps, 'item'>) {
  const query = useQuery(riskByIdQuery(item.partnershipId, item.id));
  return (
    <Loaded query={query} what={nameOf(item)}>
      {(risk) =>
        risk.allocation === 'asked' ? (
          <div className="stack">
            {risk.cause && <p className="as-typed">{risk.cause}</p>}
            {risk.consequence && <p className="as-typed">{risk.consequence}</p>}
            <RiskLead risk={risk} />
          </div>
        ) : (
          <p>{t('myWork.row.answered')}</p>
        )
      }
    </Loaded>
  );
}
