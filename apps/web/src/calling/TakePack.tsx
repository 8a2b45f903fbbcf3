import type { MeetingRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { at } from '../meetings/meetings.api.ts';
import { TakeAwayMenu } from '../ui/TakeAwayMenu.tsx';
import { t } from './calling.strings.ts';

/** The agenda pack to take away, as things stand now. */
export default function TakePack({ meeting }: { meeting: MeetingRepresentation }) {
  const formats = (['pdf', 'docx'] as const).map((format) => ({ format, words: t(`pack.${format}`) }));
  const params = at(meeting);
  return (
    <TakeAwayMenu formats={formats} documentAs={(format) => api.agendaPack.document({ params, query: { format } })} />
  );
}
