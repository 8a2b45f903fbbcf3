import { Button } from '../ui/Button.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { takeAway } from '../ui/takeAway.ts';
import { t } from './outcomes.strings.ts';

/** A report card on one page, to print or to send. `of` is what it is of, where a page offers several. */
export function TakeCard({ card, of }: { card: () => Promise<Response>; of?: string }) {
  return (
    <Button size="small" icon={downloadIcon} onClick={() => void takeAway(card())}>
      {t('card.take')}
      {of && <span className="visually-hidden"> {of}</span>}
    </Button>
  );
}
