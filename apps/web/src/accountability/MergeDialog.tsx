import type { AccountabilityClash } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Confirm } from '../ui/Dialog.tsx';
import { toast } from '../ui/Toast.tsx';
import { useLineChange } from './accountability.api.ts';
import { proposalOf } from './clash-words.ts';
import { t } from './accountability.strings.ts';

/** The second line takes on how and when of the first; its parties are asked again. */
export default function MergeDialog({ clash, onClose }: { clash: AccountabilityClash; onClose: () => void }) {
  const place = usePlace();
  const params = { partnershipId: place.id, lineId: clash.lineId };
  const { mutateAsync: align, isPending } = useLineChange(async () => {
    const { version } = await api.accountabilityLines.get({ params });
    return api.accountabilityLines.edit({ params, body: clash.proposal }, { ifMatch: version });
  });
  const reference = shortOf(clash.reference);
  const confirm = async () => {
    await align(undefined);
    toast(t('acc.edit.done', { reference }));
    onClose();
  };
  return (
    <Confirm
      title={proposalOf(clash)}
      verb={t('acc.clash.do')}
      busy={isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t('acc.edit.note')}
    </Confirm>
  );
}
