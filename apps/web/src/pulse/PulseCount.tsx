import { useQuery } from '@tanstack/react-query';
import type { MeetingRepresentation, PulseOfMeeting } from '@trivet/contract';
import { pulseQuery } from './pulse.api.ts';
import { t } from './pulse.strings.ts';

/** How many have answered, where everybody sees the screen: no more is told there. */
export default function PulseCount({ meeting }: { meeting: MeetingRepresentation }) {
  const { data: pulse } = useQuery(pulseQuery(meeting));
  if (pulse?.standing !== 'open' || pulse.asked === 0) return null;
  return (
    <p role="status">
      <strong>{countWords(pulse)}</strong> <span className="row-facts">{t('pulse.more')}</span>
    </p>
  );
}

export const countWords = ({ answered, asked }: PulseOfMeeting) => t('pulse.answered', { answered, asked });
