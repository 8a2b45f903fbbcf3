import { z } from 'zod';
import { PartnershipRole } from '../kernel/actor.ts';
import { Id } from '../kernel/fields.ts';
import { Refusal } from '../kernel/refusal.ts';

/** Something a person holds that somebody else has to take over when they leave. */
export const Post = z
  .strictObject({
    post: z.enum([...PartnershipRole.options, 'sro', 'organisation_lead']),
    /** The partnership, outcome or organisation it is held in */
    aboutId: Id,
    about: z.string(),
  })
  .meta({ id: 'Post' });
export type Post = z.output<typeof Post>;

/** Names every post, so that an administrator knows whom to ask. */
export function postsHeld(posts: readonly Post[]): Refusal {
  const errors = posts.map((held) => ({ pointer: '', code: held.post, message: wordsOf(held) }));
  const all = errors.map(({ message }) => message).join('; ');
  return new Refusal(
    'rule_broken',
    'posts_held',
    `This person still holds posts. Hand these over first: ${all}.`,
    errors,
  );
}

const wordsOf = ({ post, about }: Post) => `${titles[post]} of ${about}`;

const titles: Record<Post['post'], string> = {
  chair: 'chair',
  deputy_chair: 'deputy chair',
  coordinator: 'coordinator',
  partner_lead: 'partner lead',
  member: 'member',
  sponsor: 'sponsor',
  broker: 'broker',
  initiator: 'initiator',
  observer: 'observer',
  sro: 'Senior Responsible Owner',
  organisation_lead: 'organisation lead',
};
