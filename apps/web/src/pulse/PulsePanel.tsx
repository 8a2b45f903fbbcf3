import { useQuery } from '@tanstack/react-query';
import type { MeetingRepresentation, PulseOfMeeting } from '@trivet/contract';
import { Card } from '../ui/Card.tsx';
import { ClosePulse } from './ClosePulse.tsx';
import { countWords } from './PulseCount.tsx';
import { PulseQuestion } from './PulseQuestion.tsx';
import { pulseQuery } from './pulse.api.ts';
import { t } from './pulse.strings.ts';
import './pulse.css';

type Props = { meeting: MeetingRepresentation };

/** How well we worked together today: the question while it is asked, what all said together after. */
export default function PulsePanel({ meeting }: Props) {
  const { data: pulse } = useQuery(pulseQuery(meeting));
  const isSilent = !pulse || pulse.standing === 'not_yet' || pulse.asked === 0;
  if (isSilent) return null;
  return (
    <Card title={t('pulse.title')} aside={<span className="muted">{countWords(pulse)}</span>}>
      <div className="stack">
        {pulse.permissions.may.includes('pulse.answer') && <PulseQuestion meeting={meeting} pulse={pulse} />}
        {pulse.permissions.may.includes('pulse.close') && <ClosePulse meeting={meeting} pulse={pulse} />}
        {pulse.standing === 'closed' && <Result result={pulse.result} />}
      </div>
    </Card>
  );
}

function Result({ result }: Pick<PulseOfMeeting, 'result'>) {
  if (!result) return <p className="muted">{t('pulse.tooFew')}</p>;
  const { mean, counts, comments } = result;
  return (
    <>
      <p className="pulse-mean">{t('pulse.mean', { mean: mean.toFixed(1) })}</p>
      {counts && <Counts counts={counts} />}
      {comments.length > 0 && (
        <>
          <h3>{t('pulse.comments')}</h3>
          <ul className="pulse-comments">
            {comments.map((words, at) => (
              <li key={at} className="as-typed">
                {words}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Counts({ counts }: { counts: readonly number[] }) {
  const most = Math.max(...counts, 1);
  return (
    <dl className="pulse-counts" aria-label={t('pulse.counts')}>
      {counts.map((count, at) => (
        <div key={at}>
          <dt>{scoreWords(at + 1)}</dt>
          <dd>
            <span className="pulse-bar" style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden="true" />
            <span>{count}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const scoreWords = (score: number) => scores.find((one) => one.score === score)?.words();

const scores = ([1, 2, 3, 4, 5] as const).map((score) => ({ score, words: () => t(`pulse.score.${score}`) }));
