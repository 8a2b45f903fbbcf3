import { helpIcon, Icon } from '../ui/icons.tsx';
import { t } from './frame.strings.ts';

/** Always in the same place (WCAG 3.2.6). */
export function HelpLink() {
  return (
    <a
      className="button wide-only"
      data-kind="quiet"
      data-shape="icon"
      href="/help"
      aria-label={t('frame.help')}
      title={t('frame.help')}
    >
      <Icon path={helpIcon} />
    </a>
  );
}
