import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { archiveIcon, downloadIcon, editIcon } from '../ui/page-icons.ts';
import { LinkButton } from '../ui/LinkButton.tsx';

export function ButtonExamples() {
  const [isOn, setOn] = useState(true);
  return (
    <Card title="Buttons">
      <div className="stack">
        <div className="cluster">
          <Button kind="primary">Log a risk</Button>
          <Button>Export</Button>
          <Button kind="quiet">Cancel</Button>
          <Button kind="danger">Delete R-028</Button>
          <Button kind="link">Change lead</Button>
        </div>
        <div className="cluster">
          <Button kind="primary" icon={plusIcon}>
            Add an action
          </Button>
          <Button icon={downloadIcon}>Download</Button>
          <Button size="small">Review</Button>
          <IconButton icon={editIcon} label="Edit" />
          <IconButton icon={archiveIcon} label="Archive" size="small" kind="secondary" />
          <LinkButton to="/">Go to my work</LinkButton>
        </div>
        <div className="cluster">
          <Button kind="primary" busy>
            Saving
          </Button>
          <Button disabled>Locked</Button>
          <Button aria-pressed={isOn} onClick={() => setOn(!isOn)}>
            Show movement
          </Button>
        </div>
      </div>
    </Card>
  );
}
