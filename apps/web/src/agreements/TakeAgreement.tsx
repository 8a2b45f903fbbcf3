import type { AgreementRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { TakeAwayMenu } from '../ui/TakeAwayMenu.tsx';
import { paramsOf } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

/** An agreement to take away, with its page of signatures. */
export function TakeAgreement({ agreement }: { agreement: AgreementRepresentation }) {
  const formats = (['pdf', 'docx'] as const).map((format) => ({ format, words: t(`take.${format}`) }));
  const params = paramsOf(agreement);
  return (
    <TakeAwayMenu formats={formats} documentAs={(format) => api.agreements.document({ params, query: { format } })} />
  );
}
