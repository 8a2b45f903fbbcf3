import { addressIn, usePlace } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { t } from './partnership-copies.strings.ts';

/** The way to take the partnership away, for whoever may. */
export default function CopiesCard() {
  return (
    <Card title={t('copies.card')}>
      <p>{t('copies.cardWhy')}</p>
      <LinkButton to="/w/$workspace/p/$code/copies" params={addressIn(usePlace())}>
        {t('copies.open')}
      </LinkButton>
    </Card>
  );
}
