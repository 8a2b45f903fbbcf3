import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { longDay } from '../lib/dates.ts';
import { addressIn, shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { unmetQuery } from './unmet.api.ts';
import { t } from './unmet.strings.ts';

const OpenUnmetSheet = lazy(() => import('./OpenUnmetSheet.tsx'));

type Props = { partnerId: string; partnerName: string; reportId: string; label: string; dueOn: string };

/** Beside a late part of a report: the way to the case that is open over it, or the press that begins one. */
export default function UnmetOver({ partnerId, partnerName, reportId, label, dueOn }: Props) {
  const place = usePlace();
  const maySee = useMayHere('unmet_responsibility.see');
  const mayOpen = useMayHere('unmet_responsibility.open');
  const { data } = useQuery({ ...unmetQuery(place.id, { reportId }), enabled: maySee });
  const [beginning, begin] = useState(false);
  const open = data?.items.find((unmet) => unmet.partnerId === partnerId && unmet.status === 'open');
  if (open) {
    const reference = shortOf(open.reference);
    return (
      <LinkButton
        size="small"
        to="/w/$workspace/p/$code/unmet/$reference"
        params={{ ...addressIn(place), reference }}
        aria-label={t('unmet.over.open', { reference, name: partnerName })}
      >
        {reference}
      </LinkButton>
    );
  }
  if (!data || !mayOpen) return null;
  const start = { partnerId, reportId, what: t('unmet.over.what', { label, day: longDay(dueOn) }) };
  return (
    <>
      <Button size="small" aria-label={t('unmet.over.begin', { name: partnerName })} onClick={() => begin(true)}>
        {t('unmet.begin')}
      </Button>
      <Suspense>{beginning && <OpenUnmetSheet start={start} onClose={() => begin(false)} />}</Suspense>
    </>
  );
}
