import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else, under two names, that shows what was pasted into its page. A browser lets only a real one reach this machine. */
export async function otherSite(pasted: () => string) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Elsewhere</title>${pasted()}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    named: `http://127.0.0.1:${port}`,
    another: `http://localhost:${port}`,
    close: () => server.close().closeAllConnections(),
  };
}
