import type { Block, RichText, Span } from '@trivet/domain';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { textSchema } from './text-schema.ts';

const { nodes, marks } = textSchema;

/** A kept text as the editor works on it. An empty one has a line to begin on. */
export const toDocument = (text: RichText): Node =>
  textSchema.node('doc', null, text.length === 0 ? [nodes.paragraph.create()] : text.map(nodeOf));

/** What is in the editor, as it is kept. */
export const fromDocument = (document: Node): RichText => {
  const blocks = document.children.map(blockOf);
  // The line one has begun and not written on is no part of the text.
  while (blocks.length > 0 && isBlank(blocks.at(-1))) blocks.pop();
  return blocks;
};

const isBlank = (block: Block | undefined) => block !== undefined && 'spans' in block && block.spans.length === 0;

function nodeOf(block: Block): Node {
  if ('spans' in block) {
    if (block.kind === 'paragraph') return nodes.paragraph.create(null, inline(block.spans));
    const words = block.spans.map(({ text }) => text.replaceAll('\n', ' ')).join('');
    return nodes.heading.create(null, words === '' ? null : textSchema.text(words));
  }
  const items = block.items.map((item) => nodes.list_item.create(null, nodes.paragraph.create(null, inline(item))));
  return (block.kind === 'bullets' ? nodes.bullet_list : nodes.ordered_list).create(null, items);
}

const inline = (spans: readonly Span[]): Fragment => Fragment.from(spans.flatMap(piecesOf));

function piecesOf(span: Span): Node[] {
  const worn: Mark[] = [
    ...(span.link === undefined ? [] : [marks.link.create({ href: span.link })]),
    ...(span.italic ? [marks.em.create()] : []),
    ...(span.bold ? [marks.strong.create()] : []),
  ];
  return span.text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [nodes.hard_break.create(null, null, worn)] : []),
      ...(line === '' ? [] : [textSchema.text(line, worn)]),
    ]);
}

function blockOf(node: Node): Block {
  if (node.type === nodes.paragraph) return { kind: 'paragraph', spans: spansOf(node) };
  if (node.type === nodes.heading) return { kind: 'heading', spans: spansOf(node) };
  const items = node.children.map((item) => spansOf(item.firstChild));
  return { kind: node.type === nodes.bullet_list ? 'bullets' : 'numbers', items };
}

function spansOf(node: Node | null): Span[] {
  const spans: Span[] = [];
  for (const piece of node?.children ?? []) {
    const text = piece.type === nodes.hard_break ? '\n' : (piece.text ?? '');
    const span: Span = { text, ...dressOf(piece.marks) };
    const last = spans.at(-1);
    if (last && isSameDress(last, span)) last.text += text;
    else spans.push(span);
  }
  return spans;
}

function dressOf(worn: readonly Mark[]): Omit<Span, 'text'> {
  const link = worn.find(({ type }) => type === marks.link)?.attrs['href'];
  return {
    ...(worn.some(({ type }) => type === marks.strong) && { bold: true as const }),
    ...(worn.some(({ type }) => type === marks.em) && { italic: true as const }),
    ...(typeof link === 'string' && { link }),
  };
}

const isSameDress = (one: Span, other: Span) =>
  one.bold === other.bold && one.italic === other.italic && one.link === other.link;
