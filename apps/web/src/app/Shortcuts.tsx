import { shortcuts, type Command } from '../lib/keyboard.ts';
import { choose, usePreferences } from '../lib/preferences.ts';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { mainItems } from './navigation.ts';
import { newItems } from './newItems.ts';
import { t as frame } from './frame.strings.ts';
import { t } from './shortcuts.strings.ts';

/** Every key, and the switch that turns them off (WCAG 2.1.4). */
export default function Shortcuts({ onClose }: { onClose: () => void }) {
  const { shortcuts: areOn } = usePreferences();
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose} size="wide">
      <div className="stack">
        <p>{t('shortcuts.lead')}</p>
        <Checkbox
          id="shortcuts-on"
          label={t('shortcuts.on')}
          hint={t('shortcuts.onHint')}
          value={areOn}
          onChange={(isOn) => choose({ shortcuts: isOn })}
        />
        <div className="columns">
          <Keys title={t('shortcuts.anywhere')} rows={anywhere()} />
          <Keys title={t('shortcuts.lists')} rows={inLists()} />
          <Keys title={t('shortcuts.meetings')} rows={inMeetings()} />
        </div>
      </div>
    </Dialog>
  );
}

type Row = readonly [keys: string, does: string];

function Keys({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {rows.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const keysOf = (command: Command) => Object.entries(shortcuts).find(([, each]) => each === command)?.[0] ?? '';

const anywhere = (): Row[] => [
  ['Ctrl K', t('shortcuts.palette')],
  [keysOf('search'), t('shortcuts.search')],
  [keysOf('shortcuts'), t('shortcuts.shortcuts')],
  ['Esc', t('shortcuts.close')],
  ...newItems.map(({ command, label }): Row => [keysOf(command), frame(label)]),
  [keysOf('go.home'), t('shortcuts.goTo', { page: frame('nav.home') })],
  ...mainItems.flatMap(({ goTo, label }): Row[] =>
    goTo ? [[keysOf(goTo), t('shortcuts.goTo', { page: frame(label) })]] : [],
  ),
];

const inMeetings = (): Row[] => [
  ['← →', t('shortcuts.items')],
  [keysOf('take.note'), t('shortcuts.note')],
  [keysOf('take.action'), t('shortcuts.action')],
  [keysOf('take.decision'), t('shortcuts.decision')],
  [keysOf('take.risk'), t('shortcuts.risk')],
  [keysOf('take.interest'), t('shortcuts.interest')],
];

const inLists = (): Row[] => [
  [keysOf('row.next'), t('shortcuts.next')],
  [keysOf('row.previous'), t('shortcuts.previous')],
  ['Enter', t('shortcuts.open')],
  [keysOf('row.select'), t('shortcuts.select')],
  [`Shift ${keysOf('row.select')}`, t('shortcuts.selectTo')],
  [keysOf('row.status'), t('shortcuts.status')],
  [keysOf('row.edit'), t('shortcuts.edit')],
];
