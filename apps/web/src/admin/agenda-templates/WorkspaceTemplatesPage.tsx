import { useState } from 'react';
import { TemplateList } from '../../agenda-templates/TemplateList.tsx';
import { templatesOfWorkspace } from '../../agenda-templates/templates.api.ts';
import { t } from '../../agenda-templates/agenda-templates.strings.ts';
import { Button } from '../../ui/Button.tsx';
import { plusIcon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { t as common } from '../admin.strings.ts';
import { useWorkspace } from '../workspace.ts';

/** What the meetings of every partnership can begin with. */
export function WorkspaceTemplatesPage() {
  const { id, name } = useWorkspace();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        lead={t('templates.leadForAll', { workspace: name })}
        within={[common('admin.title'), name]}
        actions={
          <Button kind="primary" icon={plusIcon} onClick={() => setAdding(true)}>
            {t('templates.new')}
          </Button>
        }
      />
      <TemplateList here={templatesOfWorkspace(id)} mayAdd isAdding={isAdding} onAdded={() => setAdding(false)} />
    </>
  );
}
