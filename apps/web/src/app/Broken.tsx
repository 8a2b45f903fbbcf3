import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { problemOf } from '../lib/problem.ts';
import { Failed } from '../ui/Failed.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { NotFound } from './NotFound.tsx';
import { t } from './frame.strings.ts';

/** A page that failed: what is safe, a way to try again, a reference. The frame round it stays. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { status, requestId } = problemOf(error);
  if (status === 404) return <NotFound />;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageHeader title={t('broken.title')} />
      <Failed what={t('broken.title')} onRetry={retry} reference={requestId}>
        {navigator.onLine ? t('broken.lead') : t('broken.offline')}
      </Failed>
    </>
  );
}
