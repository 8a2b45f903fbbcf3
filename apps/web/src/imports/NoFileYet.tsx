import type { ReactNode } from 'react';
import { AnchorButton } from '../ui/LinkButton.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { t } from './imports.strings.ts';

type Props = { why: string; template: string; children?: ReactNode };

/** A workbook to fill in; and in the demonstration, files that are as untidy as real ones. */
export const NoFileYet = ({ why, template, children }: Props) => (
  <div className="stack import-none-yet" data-gap="tight">
    <p className="muted">{why}</p>
    <div className="cluster">
      <AnchorButton href={template} download icon={downloadIcon}>
        {t('imports.template')}
      </AnchorButton>
      {children}
    </div>
  </div>
);
