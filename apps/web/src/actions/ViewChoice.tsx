import { Button } from '../ui/Button.tsx';
import type { ActionSearch } from './action-search.ts';
import { t } from './actions.strings.ts';

type View = ActionSearch['view'];

/** A list by date, or a board by status: it stands in the address. */
export function ViewChoice({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return (
    <div className="cluster view-choice" data-gap="tight" role="group" aria-label={t('actions.view.label')}>
      <Button size="small" aria-pressed={view === undefined} onClick={() => onChange(undefined)}>
        {t('actions.view.list')}
      </Button>
      <Button size="small" aria-pressed={view === 'board'} onClick={() => onChange('board')}>
        {t('actions.view.board')}
      </Button>
    </div>
  );
}
