import { expect, test } from 'vitest';
import { type Asked, type Seat, settleOwner } from './owner.ts';

const fields = { partner: '/ownerPartnerId', person: '/ownerPersonId' };
const [me, trust, council] = ['me', 'trust', 'council'];
const member: Seat = { role: 'member', partnerId: trust };
const broker: Seat = { role: 'broker', partnerId: null };
const coordinator: Seat = { role: 'coordinator', partnerId: council };

test.each<[string, Asked, Seat[], { partnerId: string; personId: string | null }]>([
  ['nothing is said: it is mine, for my partner', {}, [member], { partnerId: trust, personId: me }],
  ['only the partner is said, and it is mine', { partnerId: trust }, [member], { partnerId: trust, personId: me }],
  ['the partner is another: nobody yet', { partnerId: council }, [member], { partnerId: council, personId: null }],
  ['a person is named', { personId: me }, [member], { partnerId: trust, personId: me }],
  ['nobody is named', { partnerId: trust, personId: null }, [], { partnerId: trust, personId: null }],
  [
    'the coordinator acts for any partner',
    { partnerId: trust, personId: me },
    [coordinator],
    { partnerId: trust, personId: me },
  ],
  ['the secretariat belongs to none', { partnerId: trust, personId: me }, [broker], { partnerId: trust, personId: me }],
])('when %s', (_, asked, seats, expected) => {
  expect(settleOwner(asked, { personId: me, seats }, fields)).toEqual(expected);
});

test.each<[string, Asked, Seat[], string]>([
  ['is not a member now', { personId: me, partnerId: trust }, [], '/ownerPersonId'],
  ['acts for another partner', { personId: me, partnerId: council }, [member], '/ownerPersonId'],
  ['has no partner, and none is named', { personId: me }, [broker], '/ownerPartnerId'],
  ['is nobody, and no partner is named', { personId: null }, [], '/ownerPartnerId'],
])('someone who %s is refused by field', (_, asked, seats, pointer) => {
  expect(() => settleOwner(asked, { personId: me, seats }, fields)).toThrow(
    expect.objectContaining({ reason: 'unprocessable', errors: [expect.objectContaining({ pointer })] }),
  );
});
