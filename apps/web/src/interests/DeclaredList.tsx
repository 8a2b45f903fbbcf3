import type { InterestView, MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { at } from '../meetings/meetings.api.ts';
import { Button } from '../ui/Button.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { toast } from '../ui/Toast.tsx';
import { kindOfHandling } from './interest.choices.ts';
import { useInterestChange } from './interests.api.ts';
import { t } from './interests.strings.ts';

const ChangeInterestDialog = lazy(() => import('./ChangeInterestDialog.tsx'));

type Props = {
  meeting: MeetingRepresentation;
  interests: readonly InterestView[];
  label: string;
  /** Where they stand apart from their items */
  isWithItem?: boolean;
};

/** Declared interests: whose, what, how handled; each put right by whoever may. */
export function DeclaredList({ meeting, interests, label, isWithItem = false }: Props) {
  return (
    <Rows
      label={label}
      items={interests.map((interest) => ({
        id: interest.id,
        tag: <HandlingTag handling={interest.handling} />,
        title: <span className="as-typed">{interest.nature}</span>,
        facts: [nameOf(interest), ...(isWithItem ? [interest.itemTitle] : [])].join(' · '),
        action: interest.permissions.may.includes('interest.change') && <Acts meeting={meeting} interest={interest} />,
      }))}
    />
  );
}

export const HandlingTag = ({ handling }: Pick<InterestView, 'handling'>) => (
  <StatusTag kind={kindOfHandling[handling]}>{t(`interests.handled.${handling}`)}</StatusTag>
);

export const nameOf = ({ name, organisation }: Pick<InterestView, 'name' | 'organisation'>) =>
  organisation === null ? name : t('interests.by', { name, organisation });

function Acts({ meeting, interest }: { meeting: MeetingRepresentation; interest: InterestView }) {
  const [isChanging, setChanging] = useState(false);
  const { id: interestId, version, name } = interest;
  const withdraw = useInterestChange(meeting, () =>
    api.interests.withdraw({ params: { ...at(meeting), interestId } }, { ifMatch: version }),
  );
  return (
    <span className="cluster" data-gap="tight">
      <Button
        size="small"
        kind="quiet"
        aria-label={t('interests.changeOf', { name })}
        onClick={() => setChanging(true)}
      >
        {t('interests.change')}
      </Button>
      <Button
        size="small"
        kind="quiet"
        busy={withdraw.isPending}
        aria-label={t('interests.withdrawOf', { name })}
        onClick={() =>
          withdraw.mutate(undefined, {
            onSuccess: () => toast(t('interests.withdrawn')),
            onError: (thrown) => toast(problemOf(thrown).title || t('interests.failed'), { bad: true }),
          })
        }
      >
        {t('interests.withdraw')}
      </Button>
      <Suspense>
        {isChanging && (
          <ChangeInterestDialog meeting={meeting} interest={interest} onClose={() => setChanging(false)} />
        )}
      </Suspense>
    </span>
  );
}
