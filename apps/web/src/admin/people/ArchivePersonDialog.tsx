import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonRepresentation } from '@trivet/contract';
import type { Post } from '@trivet/domain';
import { api } from '../../lib/api.ts';
import { Form, useForm } from '../../lib/Form.tsx';
import { Checkbox } from '../../ui/Checkboxes.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useWorkspace } from '../workspace.ts';
import { postsQuery } from './people.api.ts';
import { PostList } from './PostList.tsx';
import { t } from './people.strings.ts';

type Props = { person: PersonRepresentation; onClose: () => void };

/** Takes access away, and first names what somebody else has to take over. */
export default function ArchivePersonDialog(props: Props) {
  const { person, onClose } = props;
  const query = useQuery(postsQuery(person.workspaceId, person.id));
  return (
    <Dialog title={t('adminPeople.archiveTitle', { name: person.name })} onClose={onClose}>
      <Loaded query={query} what={t('adminPeople.posts')}>
        {({ items }) => <Archive {...props} posts={items} />}
      </Loaded>
    </Dialog>
  );
}

function Archive({ person, posts, onClose }: Props & { posts: readonly Post[] }) {
  const { id, workspaceId, name, version } = person;
  const queries = useQueryClient();
  const workspace = useWorkspace().name;
  const form = useForm({
    schema: () => import('./archive-form.ts').then(({ archiveForm }) => archiveForm(posts.length)),
    defaultValues: { leavingPosts: false },
    says: { leavingPosts: t('adminPeople.archiveHandOver') },
    onSubmit: async (body) => {
      await api.people.archive({ params: { workspaceId, personId: id }, body }, { ifMatch: version });
      toast(t('adminPeople.archiveDone', { name }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  return (
    <div className="stack">
      <p>{t('adminPeople.archiveWhy', { workspace })}</p>
      {posts.length > 0 && (
        <div>
          <p>{t('adminPeople.archivePosts', { count: posts.length })}</p>
          <PostList posts={posts} />
        </div>
      )}
      <Form form={form} submit={t('adminPeople.archiveDo', { name })} onCancel={onClose}>
        {posts.length > 0 && (
          <Checkbox
            {...form.field('leavingPosts')}
            label={t('adminPeople.archiveLeave')}
            hint={t('adminPeople.archiveLeaveHint')}
          />
        )}
      </Form>
    </div>
  );
}
