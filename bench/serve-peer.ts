import { createServer } from 'node:http';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

// node bench/serve-peer.ts DATABASE FOLDER: PostGraphile as `npm install postgraphile` in that folder brings it, on the tables
// of the product, as the database's owner: without sign-in, rights or row-level security. It is no dependency of ours.
const [databaseUrl = '', folder = ''] = process.argv.slice(2);
const from = createRequire(join(folder, 'package.json'));

type Served = { createServ: (grafserv: unknown) => { addTo: (server: unknown) => unknown } };
const { postgraphile } = from('postgraphile') as { postgraphile: (preset: object) => Served };
const { PostGraphileAmberPreset } = from('postgraphile/presets/amber') as { PostGraphileAmberPreset: object };
const { makePgService } = from('postgraphile/adaptors/pg') as { makePgService: (settings: object) => object };
const { grafserv } = from('postgraphile/grafserv/node') as { grafserv: unknown };

const server = createServer();
const pgServices = [makePgService({ connectionString: databaseUrl, schemas: ['public'] })];
await postgraphile({ extends: [PostGraphileAmberPreset], pgServices, grafserv: { graphiql: false } })
  .createServ(grafserv)
  .addTo(server);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.on('message', (question) => {
  if (question === 'cpu') process.send?.({ cpu: process.cpuUsage() });
});
const { port } = server.address() as AddressInfo;
process.send?.({ address: `http://127.0.0.1:${port}`, headers: { 'content-type': 'application/json' } });
