import type { BoardPackRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { longDay } from '../lib/dates.ts';
import { ago } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { downloadIcon } from '../ui/page-icons.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { takeAway } from '../ui/takeAway.ts';
import { t } from './board-packs.strings.ts';
import './board-packs.css';

type Pack = BoardPackRepresentation;

export type Acts = Record<'onShare' | 'onRemove' | 'onRetry', (pack: Pack) => void>;

export const packColumns = (acts: Acts): readonly Column<Pack>[] => [
  { id: 'title', head: t('packs.pack'), isTitle: true, cell: named },
  { id: 'state', head: t('packs.state'), cell: state },
  { id: 'asked', head: t('packs.asked'), cell: ({ createdAt }) => ago(createdAt) },
  { id: 'acts', head: t('packs.acts'), isControl: true, cell: (pack) => <PackActs pack={pack} {...acts} /> },
];

const named = ({ title, asOf, total }: Pack) => (
  <>
    {title}
    <small className="muted block">{t('packs.of', { day: longDay(asOf), count: total })}</small>
  </>
);

const kinds = { waiting: 'grey', making: 'blue', ready: 'green', failed: 'red', removed: 'grey' } as const;

const state = (pack: Pack) => (
  <>
    <StatusTag kind={kinds[pack.status]} {...(pack.status === 'making' && { shape: 'diamond' })}>
      {t(`packs.state.${pack.status}`)}
    </StatusTag>
    {pack.status === 'making' && <Progress pack={pack} />}
    {pack.failure && <small className="muted block">{t(`packs.failure.${pack.failure}`)}</small>}
  </>
);

const Progress = ({ pack: { title, done, total } }: { pack: Pack }) => (
  <small className="muted block">
    <progress max={total} value={done} aria-label={t('packs.progressOf', { title })} />{' '}
    {t('packs.progress', { done, total })}
  </small>
);

function PackActs({ pack, onShare, onRemove, onRetry }: { pack: Pack } & Acts) {
  const { workspaceId, id: packId, title, permissions } = pack;
  const may = (action: string) => permissions.may.includes(action);
  return (
    <span className="cluster pack-acts" data-gap="tight">
      {may('board_pack.read') && (
        <Button
          size="small"
          icon={downloadIcon}
          aria-label={t('packs.takeOf', { title })}
          onClick={() => void takeAway(api.boardPacks.document({ params: { workspaceId, packId } }))}
        >
          {t('packs.take')}
        </Button>
      )}
      {may('board_pack.share') && (
        <Button size="small" aria-label={t('packs.shareOf', { title })} onClick={() => onShare(pack)}>
          {t('packs.share')}
        </Button>
      )}
      {may('board_pack.retry') && (
        <Button size="small" aria-label={t('packs.retryOf', { title })} onClick={() => onRetry(pack)}>
          {t('packs.retry')}
        </Button>
      )}
      {may('board_pack.remove') && (
        <Button size="small" kind="quiet" aria-label={t('packs.removeOf', { title })} onClick={() => onRemove(pack)}>
          {t('packs.remove')}
        </Button>
      )}
    </span>
  );
}
