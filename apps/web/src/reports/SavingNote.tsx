import { clock } from '../lib/moments.ts';
import type { Saving } from '../lib/useAutosave.ts';
import { Button } from '../ui/Button.tsx';
import { t } from './reports.strings.ts';

type Props = { saving: Saving; headlineWaits: boolean; onRetry: () => void };

/** Says whether what was typed is safe, and where. */
export function SavingNote({ saving, headlineWaits, onRetry }: Props) {
  const words = wordsOf(saving, headlineWaits);
  return (
    <>
      <span className="draft-note" role="status">
        {words}
      </span>
      {saving.state === 'unsaved' && (
        <Button kind="link" onClick={onRetry}>
          {t('report.retry')}
        </Button>
      )}
    </>
  );
}

const wordsOf = (saving: Saving, headlineWaits: boolean) => {
  if (saving.state === 'unsaved') return saving.why ? t('report.unread', { why: saving.why }) : t('report.unsaved');
  if (saving.state === 'saving') return t('report.saving');
  if (headlineWaits) return t('report.unsavedHeadline');
  return saving.state === 'saved' ? t('report.savedAt', { time: clock(saving.at) }) : '';
};
