/** Where a body names the partner that leads on a risk and the person who owns it. */
export const ownerFields = { partner: '/leadPartnerId', person: '/ownerPersonId' };
