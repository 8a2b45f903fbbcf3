import { useMutation } from '@tanstack/react-query';
import type { PartnershipRepresentation } from '@trivet/contract';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { dayOf, longDay } from '../lib/dates.ts';
import { problemOf } from '../lib/problem.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Confirm } from '../ui/Dialog.tsx';
import { archiveIcon, undoIcon } from '../ui/page-icons.ts';
import { toast } from '../ui/Toast.tsx';
import { useShowPartnership } from './partnership-form.ts';
import { t } from './register.strings.ts';

type Props = { partnership: PartnershipRepresentation };

/** The way into the archive: asks first, because everyone inside notices. */
export function Archiving({ partnership }: Props) {
  const [isAsking, ask] = useState(false);
  const archive = useMove(api.partnerships.archive, t('settings.archivedDone', { name: partnership.name }));
  return (
    <Card title={t('settings.archive')}>
      <div className="stack">
        <p>{t('settings.archiveLead')}</p>
        <div>
          <Button icon={archiveIcon} onClick={() => ask(true)}>
            {t('settings.archive')}
          </Button>
        </div>
      </div>
      {isAsking && (
        <Confirm
          title={t('settings.archiveAsk', { name: partnership.name })}
          verb={t('settings.archiveDo')}
          danger
          busy={archive.isPending}
          onConfirm={() => archive.mutate(partnership, { onSettled: () => ask(false) })}
          onClose={() => ask(false)}
        >
          {t('settings.archiveWhat')}
        </Confirm>
      )}
    </Card>
  );
}

/** Says that it is archived, and the way back for those who have it. */
export function Restoring({ partnership, archivedAt }: Props & { archivedAt: string }) {
  const restore = useMove(api.partnerships.restore, t('settings.restored', { name: partnership.name }));
  const mayRestore = partnership.permissions.may.includes('partnership.restore');
  return (
    <Banner
      kind="info"
      title={t('settings.archivedSince', { day: longDay(dayOf(archivedAt)) })}
      actions={
        mayRestore && (
          <Button icon={undoIcon} busy={restore.isPending} onClick={() => restore.mutate(partnership)}>
            {t('settings.restore')}
          </Button>
        )
      }
    />
  );
}

type Move = (
  call: { params: { partnershipId: string } },
  options: { ifMatch: number },
) => Promise<PartnershipRepresentation>;

const useMove = (move: Move, done: string) => {
  const show = useShowPartnership();
  return useMutation({
    mutationFn: ({ id, version }: PartnershipRepresentation) =>
      move({ params: { partnershipId: id } }, { ifMatch: version }),
    onSuccess: async (partnership) => {
      await show(partnership);
      toast(done);
    },
    onError: (thrown) => toast(problemOf(thrown).title || t('settings.failed'), { bad: true }),
  });
};
