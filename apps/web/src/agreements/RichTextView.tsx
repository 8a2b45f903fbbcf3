import type { RichText, Span } from '@trivet/domain';
import type { ReactNode } from 'react';

/** A text of an agreement as it is read. */
export function RichTextView({ text }: { text: RichText }) {
  return <div className="agreement-text">{text.map((block, at) => blockOf(block, at))}</div>;
}

function blockOf(block: RichText[number], key: number): ReactNode {
  if (block.kind === 'paragraph') return <p key={key}>{spansOf(block.spans)}</p>;
  if (block.kind === 'heading') return <h4 key={key}>{spansOf(block.spans)}</h4>;
  const List = block.kind === 'bullets' ? 'ul' : 'ol';
  return (
    <List key={key}>
      {block.items.map((item, at) => (
        <li key={at}>{spansOf(item)}</li>
      ))}
    </List>
  );
}

const spansOf = (spans: readonly Span[]) => spans.map((span, at) => <Dressed key={at} span={span} />);

function Dressed({ span: { text, bold, italic, link } }: { span: Span }) {
  const words = text.split('\n').flatMap((line, at) => (at > 0 ? [<br key={at} />, line] : [line]));
  const strong = bold ? <strong>{words}</strong> : words;
  const dressed = italic ? <em>{strong}</em> : strong;
  return link === undefined ? (
    <span>{dressed}</span>
  ) : (
    <a href={link} rel="noreferrer noopener" target="_blank">
      {dressed}
    </a>
  );
}
