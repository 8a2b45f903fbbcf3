import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ListedLetter } from '@trivet/contract';
import { api } from '../../lib/api.ts';
import { shortDay } from '../../lib/dates.ts';
import { moment } from '../../lib/moments.ts';
import { ListTable } from '../../lists/ListTable.tsx';
import { onePage, usePages } from '../../lists/usePages.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { bellIcon } from '../../ui/page-icons.ts';
import { StatusTag, type StatusKind } from '../../ui/StatusTag.tsx';
import type { Column } from '../../ui/table.ts';
import { toast } from '../../ui/Toast.tsx';
import { t as common } from '../admin.strings.ts';
import { useWorkspace } from '../workspace.ts';
import { t } from './post.strings.ts';

/** What became of the emails to people: those that failed with the reason, and one press to try again. */
export function PostPage() {
  const workspace = useWorkspace();
  const { all = false } = useSearch({ from: '/frame/w/$workspace/admin/emails' });
  const navigate = useNavigate({ from: '/w/$workspace/admin/emails' });
  const pages = usePages(`${workspace.id} ${all}`);
  const query = useQuery(postQuery(workspace.id, all, pages.cursor));
  return (
    <>
      <PageHeader
        title={t('post.title')}
        lead={t('post.lead', { workspace: workspace.name })}
        within={[common('admin.title'), workspace.name]}
        actions={
          <Button
            aria-pressed={!all}
            onClick={() => void navigate({ search: all ? {} : { all: true }, replace: true })}
          >
            {t('post.onlyFailed')}
          </Button>
        }
      />
      <ListTable<ListedLetter>
        query={query}
        pages={pages}
        what={t('post.what')}
        caption={t('post.caption')}
        columns={columnsFor(workspace)}
        idOf={({ id }) => id}
        nameOf={({ personName }) => personName}
        empty={
          <EmptyState icon={bellIcon} title={t(all ? 'post.none' : 'post.noneFailed')}>
            {t('post.noneWhy')}
          </EmptyState>
        }
      />
    </>
  );
}

const postQuery = (workspaceId: string, all: boolean, cursor?: string) =>
  queryOptions({
    queryKey: ['post', workspaceId, all, cursor ?? ''],
    queryFn: () =>
      api.post.list({ params: { workspaceId }, query: { ...onePage(cursor), ...(!all && { state: 'failed' }) } }),
    placeholderData: keepPreviousData,
  });

const columnsFor = ({ id, slug }: { id: string; slug: string }): readonly Column<ListedLetter>[] => [
  {
    id: 'to',
    head: t('post.to'),
    isTitle: true,
    cell: ({ personId, personName }) => (
      <Link to="/w/$workspace/admin/people/$personId" params={{ workspace: slug, personId }}>
        {personName}
      </Link>
    ),
  },
  { id: 'kind', head: t('post.kind'), cell: ({ kind }) => t(`post.kind.${kind}`) },
  { id: 'day', head: t('post.day'), cell: ({ day }) => shortDay(day) },
  { id: 'state', head: t('post.state'), cell: ({ state }) => <StateTag state={state} /> },
  { id: 'why', head: t('post.why'), cell: Why },
  {
    id: 'act',
    head: t('post.retry'),
    isControl: true,
    cell: (letter) => letter.permissions.may.includes('message.retry') && <Retry workspaceId={id} letter={letter} />,
  },
];

const kinds: Record<ListedLetter['state'], StatusKind> = {
  waiting: 'blue',
  sending: 'blue',
  sent: 'green',
  temporary: 'amber',
  failed: 'red',
  withdrawn: 'grey',
  unknown: 'yellow',
};

const StateTag = ({ state }: Pick<ListedLetter, 'state'>) => (
  <StatusTag kind={kinds[state]}>{t(`post.state.${state}`)}</StatusTag>
);

function Why({ failure, kind, bounced, email, nextTryAt, state, sentAt }: ListedLetter) {
  return (
    <>
      {failure && <span className="as-typed">{failure}</span>}
      {kind === 'invitation' && <span className="block">{t('post.inviteAgain')}</span>}
      {kind === 'account' && <span className="block">{t('post.askAgain')}</span>}
      {bounced && <span className="block">{t('post.bounced', { email })}</span>}
      {state === 'temporary' && nextTryAt && (
        <span className="block muted">{t('post.next', { at: moment(nextTryAt) })}</span>
      )}
      {sentAt && <span className="muted">{moment(sentAt)}</span>}
    </>
  );
}

function Retry({ workspaceId, letter: { id, personName } }: { workspaceId: string; letter: ListedLetter }) {
  const queries = useQueryClient();
  const retry = async () => {
    try {
      await api.post.retry({ params: { workspaceId, messageId: id } });
      toast(t('post.retried', { name: personName }));
    } catch {
      toast(t('post.notRetried'), { bad: true });
    }
    await queries.invalidateQueries({ queryKey: ['post', workspaceId] });
  };
  return (
    <Button size="small" aria-label={t('post.retryOf', { name: personName })} onClick={() => void retry()}>
      {t('post.retry')}
    </Button>
  );
}
