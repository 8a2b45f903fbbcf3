import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addressIn, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { t as meetings } from '../meetings/meetings.strings.ts';
import { TemplateList } from './TemplateList.tsx';
import { templatesOfPartnership } from './templates.api.ts';
import { t } from './agenda-templates.strings.ts';

/** What the meetings of a partnership can begin with: its own templates, and those of its workspace. */
export function AgendaTemplatesPage() {
  const place = usePlace();
  const [isAdding, setAdding] = useState(false);
  const mayAdd = useMayHere('agenda_template.add');
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        within={[meetings('meetings.title'), place.name]}
        crumbs={[
          <Link key="meetings" to="/w/$workspace/p/$code/meetings" params={addressIn(place)}>
            {meetings('meetings.title')}
          </Link>,
        ]}
        lead={t('templates.lead', { partnership: place.name })}
        actions={
          mayAdd && (
            <Button kind="primary" icon={plusIcon} onClick={() => setAdding(true)}>
              {t('templates.new')}
            </Button>
          )
        }
      />
      <TemplateList
        here={templatesOfPartnership(place.workspaceId, place.id)}
        mayAdd={mayAdd}
        isAdding={isAdding}
        onAdded={() => setAdding(false)}
      />
    </>
  );
}
