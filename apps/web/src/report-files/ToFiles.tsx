import { LinkButton } from '../ui/LinkButton.tsx';
import { t } from './report-files.strings.ts';

/** The way to one’s own report files. */
export const ToFiles = ({ workspace }: { workspace: string }) => (
  <LinkButton size="small" to="/w/$workspace/reports/files" params={{ workspace }}>
    {t('files.mine')}
  </LinkButton>
);
