import type { MeetingRepresentation } from '@trivet/contract';
import { Dialog } from '../ui/Dialog.tsx';
import InterestForm from './InterestForm.tsx';
import { t } from './interests.strings.ts';

type Props = { meeting: MeetingRepresentation; onClose: () => void };

export default function DeclareDialog({ meeting, onClose }: Props) {
  return (
    <Dialog title={t('interests.declare')} onClose={onClose}>
      <InterestForm meeting={meeting} itemId={null} onDone={onClose} />
    </Dialog>
  );
}
