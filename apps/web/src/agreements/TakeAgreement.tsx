import type { AgreementRepresentation } from '@trivet/contract';
import { Drop } from '../app/Drop.tsx';
import { api } from '../lib/api.ts';
import { downIcon, Icon } from '../ui/icons.tsx';
import { downloadIcon, printIcon } from '../ui/page-icons.ts';
import { takeAway } from '../ui/takeAway.ts';
import { paramsOf } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

/** An agreement to take away, with its page of signatures. */
export function TakeAgreement({ agreement }: { agreement: AgreementRepresentation }) {
  const title = (
    <>
      <span>{t('take.title')}</span>
      <Icon path={downIcon} />
    </>
  );
  const params = paramsOf(agreement);
  return (
    <Drop className="button" data-kind="secondary" data-size="small" title={title}>
      <div className="options">
        {(['pdf', 'docx'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="option"
            onClick={() => void takeAway(api.agreements.document({ params, query: { format } }))}
          >
            <Icon path={downloadIcon} />
            <span>{t(`take.${format}`)}</span>
          </button>
        ))}
        <button type="button" className="option" onClick={() => window.print()}>
          <Icon path={printIcon} />
          <span>{t('take.print')}</span>
        </button>
      </div>
    </Drop>
  );
}
