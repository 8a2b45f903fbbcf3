import type { PartnershipCopyRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { dayOf, longDay, shortDay } from '../lib/dates.ts';
import { ago } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { takeAway } from '../ui/takeAway.ts';
import { t } from './partnership-copies.strings.ts';
import './partnership-copies.css';

type Copy = PartnershipCopyRepresentation;

export const copyColumns = (onRemove: (copy: Copy) => void): readonly Column<Copy>[] => [
  { id: 'copy', head: t('copies.copy'), isTitle: true, cell: named },
  { id: 'state', head: t('copies.state'), cell: state },
  { id: 'kept', head: t('copies.kept'), cell: ({ keptUntil }) => shortDay(dayOf(keptUntil)), nowrap: true },
  { id: 'acts', head: t('copies.acts'), isControl: true, cell: (copy) => <CopyActs copy={copy} onRemove={onRemove} /> },
];

const named = ({ createdAt, madeAt, sha256, bytes }: Copy) => (
  <>
    {t('copies.of', { day: longDay(dayOf(madeAt ?? createdAt)) })}
    {sha256 && (
      <small className="muted block">
        {t('copies.mark')} <span className="copy-mark">{sha256}</span>
      </small>
    )}
    {bytes !== null && <small className="muted block">{sizeOf(bytes)}</small>}
  </>
);

const kinds = { waiting: 'grey', making: 'blue', ready: 'green', failed: 'red', removed: 'grey' } as const;

const state = ({ status, done, total, failure }: Copy) => (
  <>
    <StatusTag kind={kinds[status]} {...(status === 'making' && { shape: 'diamond' })}>
      {t(`copies.state.${status}`)}
    </StatusTag>
    {status === 'making' && total > 0 && <small className="muted block">{t('copies.progress', { done, total })}</small>}
    {failure && <small className="muted block">{t(`copies.failure.${failure}`)}</small>}
  </>
);

const megabyte = 1024 * 1024;
const sizeOf = (bytes: number) =>
  bytes < megabyte ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / megabyte).toFixed(1)} MB`;

function CopyActs({ copy, onRemove }: { copy: Copy; onRemove: (copy: Copy) => void }) {
  const { partnershipId, id: copyId, createdAt, permissions } = copy;
  const which = { when: ago(createdAt) };
  return (
    <span className="cluster copy-acts" data-gap="tight">
      {permissions.may.includes('partnership_copy.read') && (
        <Button
          size="small"
          icon={downloadIcon}
          aria-label={t('copies.takeOf', which)}
          onClick={() => void takeAway(api.partnershipCopies.archive({ params: { partnershipId, copyId } }))}
        >
          {t('copies.take')}
        </Button>
      )}
      {permissions.may.includes('partnership_copy.remove') && (
        <Button size="small" kind="quiet" aria-label={t('copies.removeOf', which)} onClick={() => onRemove(copy)}>
          {t('copies.remove')}
        </Button>
      )}
    </span>
  );
}
