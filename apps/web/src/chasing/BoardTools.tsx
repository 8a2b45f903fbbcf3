import { usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { downloadIcon, printIcon } from '../ui/page-icons.ts';
import { takeAway } from '../ui/takeAway.ts';
import type { ChaseBoardSearch } from './chase-search.ts';
import { takeBoard } from './chasing.api.ts';
import { t } from './chasing.strings.ts';

/** The board as a file, and on paper. */
export function BoardTools({ search }: { search: ChaseBoardSearch }) {
  const place = usePlace();
  return (
    <>
      <Button kind="quiet" size="small" icon={printIcon} onClick={() => window.print()}>
        {t('chasing.print')}
      </Button>
      <Button kind="quiet" size="small" icon={downloadIcon} onClick={() => void takeAway(takeBoard(place.id, search))}>
        {t('chasing.export')}
      </Button>
    </>
  );
}
