import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AgreementRepresentation, AgreementVersion } from '@trivet/contract';
import { fullDay } from '../lib/dates.ts';
import { addressIn, type Place, shortOf } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { versionsQuery } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Props = { agreement: AgreementRepresentation; place: Place };

/** Each version as it was put before the parties: who signed it, who refused, and its fingerprint. */
export function Versions({ agreement, place }: Props) {
  const query = useQuery(versionsQuery(agreement));
  if (agreement.latestVersion === 0) return null;
  const canCompare = agreement.latestVersion > 1 || agreement.stage === 'draft' || agreement.stage === 'in_review';
  const compare = canCompare && (
    <Link
      to="/w/$workspace/p/$code/agreements/$reference/versions"
      params={{ ...addressIn(place), reference: shortOf(agreement.reference) }}
    >
      {t('versions.compare')}
    </Link>
  );
  return (
    <Card title={t('versions.title')} aside={compare}>
      <Loaded query={query} what={t('versions.title')} shape="rows">
        {({ items }) => (
          <div className="stack">
            {items.toReversed().map((version) => (
              <Disclosure
                key={version.number}
                title={t('versions.one', { number: version.number })}
                aside={version.number === agreement.signedVersion && t('versions.holds')}
              >
                <Certificate version={version} />
              </Disclosure>
            ))}
          </div>
        )}
      </Loaded>
    </Card>
  );
}

function Certificate({ version }: { version: AgreementVersion }) {
  const { sentOn, sentByName, because, signatures, fingerprint, isIntact } = version;
  return (
    <div className="stack" data-gap="tight">
      <p>{t('versions.sent', { day: fullDay(sentOn), name: sentByName ?? '' })}</p>
      {because && <p>{t('versions.because', { because })}</p>}
      <ul>
        {signatures.map(({ at, answer, partnerName: partner, name, capacity, signedOn, reason }) => (
          <li key={`${at} ${partner}`}>
            {answer === 'signed'
              ? t('versions.signed', { name, capacity, partner, day: fullDay(signedOn) })
              : t('versions.refused', { partner, day: fullDay(signedOn), reason })}
          </li>
        ))}
      </ul>
      <p>
        {t(isIntact ? 'versions.intact' : 'versions.broken')}
        <code className="agreement-fingerprint">{fingerprint}</code>
      </p>
    </div>
  );
}
