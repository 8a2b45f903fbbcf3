import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

type Node = { type: string; start: number; end: number; [key: string]: unknown };

/**
 * Compiles the ICU messages of every `*.strings.ts` at build time, so that the browser carries no message parser.
 * In development and tests lib/strings.ts compiles as it goes.
 */
export const compileMessages = (): Plugin => ({
  name: 'trivet:compile-messages',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    if (!id.endsWith('.strings.ts')) return null;
    const literals = messagesIn(this.parse(code) as unknown as Node).toSorted((a, b) => b.start - a.start);
    return { code: literals.reduce(replaceByParts, code), map: null };
  },
});

const replaceByParts = (code: string, literal: Node) =>
  code.slice(0, literal.start) +
  JSON.stringify(compileMessageOrThrow(String(literal['value']))) +
  code.slice(literal.end);

/** The string values of every object literal handed to `strings(...)`. */
const messagesIn = (node: unknown): Node[] => {
  if (!isNode(node)) return Array.isArray(node) ? node.flatMap(messagesIn) : [];
  if (isCatalogue(node)) return (node['arguments'] as Node[]).flatMap(valuesOf);
  return Object.values(node).flatMap(messagesIn);
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const isCatalogue = (node: Node) =>
  node.type === 'CallExpression' && isNode(node['callee']) && node['callee']['name'] === 'strings';

const valuesOf = (argument: Node) =>
  ((argument['properties'] ?? []) as { value: Node }[])
    .map((property) => property.value)
    .filter((value) => value.type === 'Literal');
