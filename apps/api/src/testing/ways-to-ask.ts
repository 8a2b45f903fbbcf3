import { z } from 'zod';
import { addressOf, type Ids, type Operation, sampleQuery } from './calls.ts';

type Property = { type?: string; enum?: unknown[]; items?: { enum?: unknown[] } };

/**
 * Every address at which a question may be asked, from its query's schema alone: as it is, counted, in each order, and
 * with each filter whose choices the schema names. One wrong `where` may be in the way of one of them only.
 */
export function waysToAsk(operation: Operation, ids: Ids): string[] {
  const address = addressOf(operation, ids);
  const needed = sampleQuery(operation, ids);
  const separator = needed === '' ? '?' : '&';
  return [needed, ...optionsOf(operation).map((option) => `${needed}${separator}${option}`)].map(
    (query) => `${address}${query}`,
  );
}

function optionsOf({ endpoint }: Operation): string[] {
  const { query } = endpoint;
  if (!query) return [];
  const [given, parsed] = (['input', 'output'] as const).map((io) =>
    z.toJSONSchema(query, { io, unrepresentable: 'any' }),
  );
  const needed = given?.required ?? [];
  return [given, parsed].flatMap((schema) =>
    Object.entries((schema?.properties ?? {}) as Record<string, Property>)
      .filter(([name]) => !needed.includes(name))
      .flatMap(([name, property]) => choicesOf(name, property)),
  );
}

function choicesOf(name: string, { enum: one, items }: Property): string[] {
  if (items?.enum) return [`${name}=${items.enum.join()}`];
  return (one ?? []).map((choice) => `${name}=${String(choice)}`);
}
