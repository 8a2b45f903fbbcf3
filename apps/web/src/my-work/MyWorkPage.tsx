import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { checkIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { t } from './my-work.strings.ts';

/** Everyone's home: what one owes. */
export function MyWorkPage() {
  return (
    <>
      <PageHeader title={t('myWork.title')} />
      <Card>
        <EmptyState icon={checkIcon} title={t('myWork.nothing')}>
          {t('myWork.nothingWhy')}
        </EmptyState>
      </Card>
    </>
  );
}
