/** What somebody typed on while these words were on their way: nothing where the box still holds just them. */
export const typedSince = (sent: string, now: string): string =>
  now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
