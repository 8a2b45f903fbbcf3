import type { SimilarRisk } from '@trivet/contract';
import { shortOf, type Place } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { RelatedLink } from './RelatedRisks.tsx';
import { t } from './sharing.strings.ts';

type Props = { place: Place; found: readonly SimilarRisk[]; onOpen: () => void; onSaveAnyway: () => void };

/** Before a risk is logged twice: the ones like it, here and beside, and the way to log it all the same. */
export function FoundSimilar({ place, found, onOpen, onSaveAnyway }: Props) {
  return (
    <Banner
      kind="warning"
      title={t('sharing.similar.lead')}
      actions={<Button onClick={onSaveAnyway}>{t('sharing.similar.anyway')}</Button>}
    >
      <ul>
        {found.map((risk) => (
          // Opening one leaves the form; what was typed is kept on this device.
          <li key={risk.id} onClickCapture={onOpen}>
            <RelatedLink workspace={place.workspace} risk={risk} />
            {risk.partnershipId !== place.id && ` (${risk.partnershipName})`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** From which likeness on somebody is asked whether it is the same. */
const looksTheSame = 0.5;

/** @throws a problem that says which risk looks the same */
export function assertNew(items: readonly SimilarRisk[]): void {
  const [first] = items;
  if (!first) return;
  throw { status: 409, title: t('sharing.similar.one', { reference: shortOf(first.reference) }) };
}

export const sameAs = (items: readonly SimilarRisk[]) => items.filter(({ similarity }) => similarity >= looksTheSame);
