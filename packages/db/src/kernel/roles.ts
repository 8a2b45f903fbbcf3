import pg from 'pg';

/** One address per database role: what each process connects with. */
export type RoleUrls = { request: string; worker: string; auth: string; reader: string };

/**
 * Lets the roles log in with this password, and says where. For one server at a time: roles belong to the server, not
 * to the database.
 */
export async function admitRoles(adminUrl: string, password: string): Promise<RoleUrls> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const role of ['request', 'worker', 'auth', 'reader']) {
      await client.query(`alter role trivet_${role} login password ${client.escapeLiteral(password)}`);
    }
  } finally {
    await client.end();
  }
  return roleUrls(adminUrl, password);
}

/** The same database, as each role. */
export function roleUrls(adminUrl: string, password: string): RoleUrls {
  const as = (role: string) => {
    const url = new URL(adminUrl);
    url.username = `trivet_${role}`;
    url.password = password;
    return url.href;
  };
  return { request: as('request'), worker: as('worker'), auth: as('auth'), reader: as('reader') };
}
