import { strings } from '../lib/strings.ts';

export const t = strings({
  'following.wall': 'On the wall: {title}',
  'following.itemOf': 'Item {at} of {total}',
  'following.confidential': 'Confidential',
  'following.confidentialWhat': 'What is said to this item is not shown here.',
  'following.between': 'Between two items',
  'following.next': 'Next: {title}',
  'following.nextLast': 'This is the last item',
  'following.leave': 'Leave the wall view',
  'following.agreed': 'Agreed so far',
  'following.mine': 'Yours to do from this meeting',
  'following.others': 'Others agreed to',
  'following.none': 'Nothing agreed yet.',
  'following.take': 'Add an action or a risk',
});
