import { Link } from '@tanstack/react-router';
import type { AccountabilityRestsOn } from '@trivet/contract';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './accountability.strings.ts';

/** The section a line rests on, with the way to it; marked where its agreement holds no more. */
export function RestsOn({ on: { reference, title, sectionTitle, hasEnded } }: { on: AccountabilityRestsOn }) {
  const place = usePlace();
  const short = shortOf(reference);
  return (
    <span className="cluster" data-gap="tight">
      <Link to="/w/$workspace/p/$code/agreements/$reference" params={{ ...addressIn(place), reference: short }}>
        {short} {title}
      </Link>
      <span>{sectionTitle ?? t('acc.rests.gone')}</span>
      {hasEnded && <RestsOnEnded />}
    </span>
  );
}

/** That what a line rests on holds no more. */
export function RestsOnEnded() {
  return <StatusTag kind="amber">{t('acc.rests.ended')}</StatusTag>;
}
