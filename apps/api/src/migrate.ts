import { admitRoles, migrate } from '@trivet/db';
import { prepareJobStore } from './jobs/store/postgres.ts';
import { refusingToStart } from './processes/stopping.ts';

/** Brings the database up to date as its owner, and lets the roles log in with ROLE_PASSWORD where that is given. */
await refusingToStart(async () => {
  const { DATABASE_URL, ROLE_PASSWORD } = process.env;
  if (!DATABASE_URL)
    throw new Error('Say where the database is: set DATABASE_URL to an address that may create roles.');
  await migrate(DATABASE_URL);
  await prepareJobStore(DATABASE_URL);
  if (ROLE_PASSWORD) await admitRoles(DATABASE_URL, ROLE_PASSWORD);
});
