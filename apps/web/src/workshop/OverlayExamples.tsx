import { useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Confirm } from '../ui/Dialog.tsx';
import { homeIcon } from '../ui/icons.tsx';
import { editIcon } from '../ui/page-icons.ts';
import { Menu } from '../ui/Menu.tsx';
import { Palette } from '../ui/Palette.tsx';
import { Popover } from '../ui/Popover.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { toast } from '../ui/Toast.tsx';
import { PickerExamples } from './PickerExamples.tsx';

type Opened = 'sheet' | 'confirm' | 'popover' | 'palette' | null;

export function OverlayExamples() {
  const [opened, open] = useState<Opened>(null);
  const popoverOpener = useRef<HTMLButtonElement>(null);
  const close = () => open(null);
  return (
    <Card title="What opens over the page">
      <div className="cluster">
        <Button onClick={() => open('sheet')}>Open a sheet</Button>
        <Button onClick={() => open('confirm')}>Ask to confirm</Button>
        <Button ref={popoverOpener} onClick={() => open('popover')}>
          Open a popover
        </Button>
        <Button onClick={() => open('palette')}>Open the palette</Button>
        <Menu
          label="Actions"
          entries={[
            { id: 'edit', label: 'Edit', icon: editIcon, onAction: () => toast('Edit') },
            {
              id: 'lock',
              label: 'Sign off',
              disabledReason: 'Two sections are not finished',
              onAction: () => undefined,
            },
            'line',
            {
              id: 'archive',
              label: 'Archive',
              danger: true,
              onAction: () => toast('Archived', { onUndo: () => undefined }),
            },
          ]}
        />
        <Tooltip text="Sent on 12 November">
          <button type="button" className="button">
            Rest here
          </button>
        </Tooltip>
      </div>
      {opened === 'sheet' && <ExampleSheet onClose={close} />}
      {opened === 'confirm' && (
        <Confirm title="Delete R-028?" verb="Delete R-028" danger onConfirm={close} onClose={close}>
          Its history is kept and an administrator can restore it.
        </Confirm>
      )}
      <Popover label="Turned" opener={popoverOpener} isOpen={opened === 'popover'} onClose={close}>
        <h3>Turned</h3>
        <p>The latest two points are better than the forecast by more than 2 %.</p>
      </Popover>
      {opened === 'palette' && <ExamplePalette onClose={close} />}
    </Card>
  );
}

function ExampleSheet({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('');
  return (
    <Sheet title="Log a risk" onClose={onClose} footer={<Button kind="primary">Save risk</Button>}>
      <div className="form">
        <TextArea
          id="sheet-words"
          label="What might happen?"
          hint="Cause, event, effect"
          value={words}
          onChange={setWords}
          autoFocus
        />
        <PickerExamples />
      </div>
    </Sheet>
  );
}

function ExamplePalette({ onClose }: { onClose: () => void }) {
  return (
    <Palette
      onClose={onClose}
      groups={[
        {
          title: 'Go to',
          items: [{ id: 'home', label: 'My work', icon: homeIcon, keys: 'G H', run: () => toast('My work') }],
        },
        {
          title: 'Found',
          items: [
            {
              id: 'r14',
              label: 'R-014 Information sharing agreement lapses',
              detail: 'Risk, Early Years',
              run: () => toast('R-014'),
            },
          ],
        },
      ]}
    />
  );
}
