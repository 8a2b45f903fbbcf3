import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { WorkspaceEmbed } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { dayOf, shortDay } from '../../lib/dates.ts';
import { chipsOf } from '../../lists/chips.ts';
import { FilterSelect } from '../../lists/FilterSelect.tsx';
import { ListTable } from '../../lists/ListTable.tsx';
import { useNarrowing } from '../../lists/narrowing.ts';
import { onePage, usePages } from '../../lists/usePages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { linkIcon } from '../../ui/page-icons.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StatusTag, type StatusKind } from '../../ui/StatusTag.tsx';
import { TakeAwayMenu } from '../../ui/TakeAwayMenu.tsx';
import type { Column } from '../../ui/table.ts';
import { t as common } from '../admin.strings.ts';
import { useWorkspace } from '../workspace.ts';
import { shownStates } from './embed.choices.ts';
import { t } from './embeds.strings.ts';

const EndEmbedDialog = lazy(() => import('./EndEmbedDialog.tsx'));

type State = WorkspaceEmbed['state'];

/** Everything that is shown of a workspace to whoever has an address, and the way to end it. */
export function WorkspaceEmbedsPage() {
  const workspace = useWorkspace();
  const { state } = useSearch({ from: '/frame/w/$workspace/admin/embeds' });
  const pages = usePages(`${workspace.id} ${state ?? ''}`);
  const query = useQuery(embedsQuery(workspace.id, state, pages.cursor));
  const [inDoubt, doubt] = useState<WorkspaceEmbed | null>(null);
  const params = { workspaceId: workspace.id };
  return (
    <>
      <PageHeader
        title={t('adminEmbeds.title')}
        lead={t('adminEmbeds.lead', { workspace: workspace.name })}
        within={[common('admin.title'), workspace.name]}
        actions={
          <TakeAwayMenu
            formats={formats}
            documentAs={(format) => api.workspaceEmbeds.export({ params, query: { ...(state && { state }), format } })}
          />
        }
      />
      <StateFilter state={state} />
      <ListTable<WorkspaceEmbed>
        query={query}
        pages={pages}
        what={t('adminEmbeds.what')}
        caption={t('adminEmbeds.caption')}
        columns={columnsFor(doubt)}
        idOf={({ id, kind }) => `${kind} ${id}`}
        nameOf={({ title }) => title}
        empty={
          <EmptyState icon={linkIcon} title={t(state ? 'adminEmbeds.noneSuch' : 'adminEmbeds.none')}>
            {t('adminEmbeds.noneWhy')}
          </EmptyState>
        }
      />
      <Suspense>
        {inDoubt && <EndEmbedDialog embed={inDoubt} workspaceId={workspace.id} onClose={() => doubt(null)} />}
      </Suspense>
    </>
  );
}

type Search = { state?: State };

function StateFilter({ state }: { state: State | undefined }) {
  const { narrow, clear } = useNarrowing<Search>(state ? { state } : {});
  const chips = chipsOf<Search>({ state: state && t(`adminEmbeds.state.${state}`) }, narrow);
  return (
    <FilterBar chips={chips} onClear={clear}>
      <FilterSelect
        id="embed-state"
        label={t('adminEmbeds.state')}
        value={state}
        options={shownStates.map((value) => ({ value, label: t(`adminEmbeds.state.${value}`) }))}
        onChange={(chosen) => narrow({ state: chosen })}
      />
    </FilterBar>
  );
}

const embedsQuery = (workspaceId: string, state: State | undefined, cursor?: string) =>
  queryOptions({
    queryKey: ['workspace-embeds', workspaceId, state ?? '', cursor ?? ''],
    queryFn: () =>
      api.workspaceEmbeds.list({ params: { workspaceId }, query: { ...onePage(cursor), ...(state && { state }) } }),
    placeholderData: keepPreviousData,
  });

const formats = [
  { format: 'csv', words: t('adminEmbeds.csv') },
  { format: 'xlsx', words: t('adminEmbeds.xlsx') },
] as const;

const kinds: Record<State, StatusKind> = { shown: 'green', over: 'grey', ended: 'grey', archived: 'amber' };

const columnsFor = (onEnd: (embed: WorkspaceEmbed) => void): readonly Column<WorkspaceEmbed>[] => [
  {
    id: 'chart',
    head: t('adminEmbeds.chart'),
    isTitle: true,
    cell: ({ reference, title, within }) => (
      <>
        {reference} {title}
        <br />
        <span className="muted">{within}</span>
      </>
    ),
  },
  {
    id: 'state',
    head: t('adminEmbeds.state'),
    cell: ({ state }) => <StatusTag kind={kinds[state]}>{t(`adminEmbeds.state.${state}`)}</StatusTag>,
  },
  { id: 'where', head: t('adminEmbeds.where'), cell: ({ sites }) => sites.join(', ') || t('adminEmbeds.anywhere') },
  { id: 'made', head: t('adminEmbeds.made'), cell: madeWords },
  {
    id: 'until',
    head: t('adminEmbeds.until'),
    cell: untilWords,
  },
  {
    id: 'seen',
    head: t('adminEmbeds.seen'),
    cell: ({ lastShownOn }) => (lastShownOn === null ? t('adminEmbeds.never') : shortDay(lastShownOn)),
  },
  {
    id: 'act',
    head: t('adminEmbeds.act'),
    isControl: true,
    cell: (embed) =>
      embed.endedAt === null && (
        <Button size="small" aria-label={t('adminEmbeds.endOf', wordsOf(embed))} onClick={() => onEnd(embed)}>
          {t('adminEmbeds.act')}
        </Button>
      ),
  },
];

function untilWords({ until, endedAt }: WorkspaceEmbed): string {
  if (endedAt !== null) return shortDay(dayOf(endedAt));
  return until === null ? t('adminEmbeds.untilEnded') : shortDay(until);
}

const wordsOf = ({ title, createdAt }: WorkspaceEmbed) => ({ title, day: shortDay(dayOf(createdAt)) });

const madeWords = ({ createdAt, madeByName }: WorkspaceEmbed) =>
  madeByName === null
    ? shortDay(dayOf(createdAt))
    : t('adminEmbeds.madeBy', { day: shortDay(dayOf(createdAt)), name: madeByName });
