import { useSyncExternalStore } from 'react';
import { canRun, onListenersChange, run, type Command } from '../lib/keyboard.ts';
import { Icon, plusIcon } from '../ui/icons.tsx';
import { Drop } from './Drop.tsx';
import { newItems } from './newItems.ts';
import { t } from './frame.strings.ts';

/** '+ New': what can be made from anywhere. An entry shows when something listens for its command. */
export function NewMenu() {
  const available = useSyncExternalStore(onListenersChange, () =>
    newItems
      .map(({ command }) => command)
      .filter(canRun)
      .join(),
  );
  if (available === '') return null;
  const title = (
    <>
      <Icon path={plusIcon} />
      <span>{t('frame.new')}</span>
    </>
  );
  return (
    <Drop className="button" data-kind="primary" title={title}>
      <div className="options">
        {newItems
          .filter(({ command }) => available.split(',').includes(command))
          .map(({ command, label, icon, keys }) => (
            <NewItem key={command} {...{ command, icon, keys }} label={t(label)} />
          ))}
      </div>
    </Drop>
  );
}

function NewItem({ command, label, icon, keys }: { command: Command; label: string; icon: string; keys: string }) {
  return (
    <button type="button" className="option" onClick={() => run(command)}>
      <Icon path={icon} />
      <span>{label}</span>
      <kbd aria-hidden="true">{keys}</kbd>
    </button>
  );
}
