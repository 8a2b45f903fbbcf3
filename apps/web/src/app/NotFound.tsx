import { run } from '../lib/keyboard.ts';
import { Button } from '../ui/Button.tsx';
import { searchIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { t } from './frame.strings.ts';

/** An address that leads nowhere, or to what this person may not know of: one page for both. */
export function NotFound() {
  return (
    <>
      <PageHeader title={t('missing.title')} lead={t('missing.lead')} />
      <div className="cluster">
        <Button icon={searchIcon} onClick={() => run('palette')}>
          {t('frame.search')}
        </Button>
        <LinkButton to="/" kind="primary">
          {t('missing.home')}
        </LinkButton>
      </div>
    </>
  );
}
