/** Where a body names an action's owner. */
export const ownerFields = { partner: '/ownerPartnerId', person: '/ownerPersonId' };
