import type { RiskRepresentation } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { PlanLink } from '../plan/PlanLinks.tsx';
import { shortOf } from '../partnerships/place.ts';
import { Facts } from '../ui/Facts.tsx';
import { t } from './risks.strings.ts';
import { t as s } from './sharing.strings.ts';

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
        [s('sharing.facts.allocation'), allocatedBy(risk)],
        [s('sharing.facts.happened'), risk.materialisedOn && happened(risk)],
        [t('risks.page.response'), t(`risks.response.${risk.response}`)],
        [s('sharing.facts.tolerance'), risk.toleratedUntil && tolerance(risk, risk.toleratedUntil)],
        [
          s('sharing.facts.objective'),
          risk.objectiveReference && (
            <PlanLink key="objective" reference={risk.objectiveReference} title={risk.objectiveTitle ?? ''} />
          ),
        ],
        [s('sharing.facts.outcome'), risk.outcomeCode && `${risk.outcomeCode} ${risk.outcomeStatement}`],
        [t('risks.page.category'), t(`risks.category.${risk.category}`)],
        [t('risks.page.scope'), t(`risks.scope.${risk.scope}`)],
        [t('risks.page.proximity'), t(`risks.proximity.${risk.proximity}`)],
        [t('risks.page.cause'), several(risk.cause)],
        [t('risks.page.event'), several(risk.event)],
        [t('risks.page.consequence'), several(risk.consequence)],
        [t('risks.page.controls'), several(risk.controls)],
        [t('risks.page.lastReview'), longDay(risk.reviewedOn)],
        [t('risks.page.closedOn'), risk.closedOn && longDay(risk.closedOn)],
        [s('sharing.facts.became'), became(risk)],
        [t('risks.page.closingReason'), several(risk.closingReason)],
      ]}
    />
  );
}

const several = (words: string) => (words ? <span className="as-typed">{words}</span> : null);

const allocatedBy = ({ allocation, allocationAnsweredByName: name, allocationAnsweredOn: on }: RiskRepresentation) =>
  allocation === 'accepted' && name && on ? s('sharing.facts.allocatedBy', { name, day: longDay(on) }) : null;

const happened = ({ materialisedOn, whatHappened }: RiskRepresentation) => (
  <>
    {materialisedOn && s('sharing.happen.since', { day: longDay(materialisedOn) })}
    <span className="block as-typed">{whatHappened}</span>
  </>
);

const tolerance = ({ tolerated, toleratedByName, toleratedBecause }: RiskRepresentation, until: string) => (
  <>
    {s(tolerated ? 'sharing.tolerate.stands' : 'sharing.tolerate.ended', { day: longDay(until) })}
    <span className="block as-typed">
      {s('sharing.facts.toleratedBy', { name: toleratedByName ?? '', reason: toleratedBecause })}
    </span>
  </>
);

function became({ closingKind, mergedIntoReference }: RiskRepresentation): string | null {
  if (mergedIntoReference) return s('sharing.facts.merged', { reference: shortOf(mergedIntoReference) });
  return closingKind && s(`sharing.close.${closingKind}`);
}
