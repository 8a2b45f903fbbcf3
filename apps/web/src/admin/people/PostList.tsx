import type { Post } from '@trivet/domain';
import { t } from './people.strings.ts';

export function PostList({ posts }: { posts: readonly Post[] }) {
  return (
    <ul className="plain-list">
      {posts.map(({ post, about, aboutId }) => (
        <li key={`${post}${aboutId}`}>{t('adminPeople.post', { post: t(`post.${post}`), about })}</li>
      ))}
    </ul>
  );
}
