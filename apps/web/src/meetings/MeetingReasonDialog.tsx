import { ReasonDialog, type ReasonProps } from '../lib/ReasonDialog.tsx';
import { t } from './meetings.strings.ts';

const schema = () => import('@trivet/domain').then((domain) => domain.MeetingCancellation);

/** A reason for what becomes of a meeting, a series or an item: cancelling, ending, skipping. */
export default function MeetingReasonDialog(asked: ReasonProps) {
  return <ReasonDialog {...asked} schema={schema} missing={t('agenda.reasonMissing')} />;
}
