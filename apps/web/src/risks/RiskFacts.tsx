import type { RiskRepresentation } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { Facts } from '../ui/Facts.tsx';
import { t } from './risks.strings.ts';

/** What is known of a risk beside its scores. */
export function RiskFacts({ risk }: { risk: RiskRepresentation }) {
  return (
    <Facts
      facts={[
        [
          t('risks.page.owner'),
          <>
            {risk.ownerName ?? t('risks.page.nobody')}
            <span className="block muted">{risk.leadPartnerName}</span>
          </>,
        ],
        [t('risks.page.response'), t(`risks.response.${risk.response}`)],
        [t('risks.page.category'), t(`risks.category.${risk.category}`)],
        [t('risks.page.scope'), t(`risks.scope.${risk.scope}`)],
        [t('risks.page.proximity'), t(`risks.proximity.${risk.proximity}`)],
        [t('risks.page.cause'), several(risk.cause)],
        [t('risks.page.event'), several(risk.event)],
        [t('risks.page.consequence'), several(risk.consequence)],
        [t('risks.page.controls'), several(risk.controls)],
        [t('risks.page.lastReview'), longDay(risk.reviewedOn)],
        [t('risks.page.closedOn'), risk.closedOn && longDay(risk.closedOn)],
        [t('risks.page.closingReason'), several(risk.closingReason)],
      ]}
    />
  );
}

const several = (words: string) => (words ? <span className="as-typed">{words}</span> : null);
