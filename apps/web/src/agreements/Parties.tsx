import type { AgreementPartyView, AgreementRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { fullDay } from '../lib/dates.ts';
import type { Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './agreements.strings.ts';

const PartiesSheet = lazy(() => import('./PartiesSheet.tsx'));
const AccedeDialog = lazy(() => import('./AccedeDialog.tsx'));

type Props = { agreement: AgreementRepresentation; place: Place };

/** Who is party to it, who signs for each, and what each has answered. */
export function Parties({ agreement, place }: Props) {
  const [opened, open] = useState<'name' | 'accede' | null>(null);
  const { may } = agreement.permissions;
  const close = () => open(null);
  return (
    <Card
      title={t('parties.title')}
      aside={
        may.includes('agreement.name_parties') ? (
          <Button size="small" kind="quiet" onClick={() => open('name')}>
            {t('parties.name')}
          </Button>
        ) : (
          may.includes('agreement.accede') && (
            <Button size="small" kind="quiet" onClick={() => open('accede')}>
              {t('parties.accede')}
            </Button>
          )
        )
      }
    >
      {agreement.parties.length === 0 ? (
        <p className="muted">{t('parties.none')}</p>
      ) : (
        <Rows label={t('parties.title')} items={agreement.parties.map((party) => rowOf(party))} />
      )}
      <Suspense>
        {opened === 'name' && <PartiesSheet agreement={agreement} place={place} onClose={close} />}
        {opened === 'accede' && <AccedeDialog agreement={agreement} place={place} onClose={close} />}
      </Suspense>
    </Card>
  );
}

const rowOf = (party: AgreementPartyView) => ({
  id: party.id,
  tag: <Answer party={party} />,
  title: party.partnerName,
  facts: factsOf(party),
});

/** What it said to the version it is asked about; else what it has signed. */
function Answer({ party: { asked, answer, answeredVersion, signedVersion } }: { party: AgreementPartyView }) {
  if (asked !== null && answer === 'refused' && answeredVersion === asked)
    return (
      <StatusTag kind="red" shape="octagon">
        {t('parties.refused')}
      </StatusTag>
    );
  if (asked !== null)
    return (
      <StatusTag kind="amber" shape="half">
        {t('parties.waits')}
      </StatusTag>
    );
  if (signedVersion !== null)
    return (
      <StatusTag kind="green" shape="circle">
        {t('parties.signed')}
      </StatusTag>
    );
  return (
    <StatusTag kind="grey" shape="ring">
      {t('parties.named')}
    </StatusTag>
  );
}

function factsOf(party: AgreementPartyView) {
  const { asked, signatoryName, signerName, signerCapacity, answeredOn, answer, refusalReason, isAuthorised } = party;
  if (asked === null && party.signedVersion !== null && answeredOn)
    return t('parties.signedBy', { name: signerName, capacity: signerCapacity, day: fullDay(answeredOn) });
  if (asked !== null && answer === 'refused' && refusalReason !== '') return refusalReason;
  if (signatoryName === null) return t('parties.nobody');
  const words = t(party.isRequired ? 'parties.signs' : 'parties.signsOptional', { name: signatoryName });
  return isAuthorised ? words : t('parties.notAuthorised', { name: signatoryName });
}
