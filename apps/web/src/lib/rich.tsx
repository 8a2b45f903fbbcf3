import { Fragment, type ReactNode } from 'react';

type Part = (words: string) => ReactNode;

/** Puts elements into a sentence of the catalogue: `rich('Read <guide>the guide</guide>', { guide: (w) => <a>{w}</a> })`. */
export const rich = (sentence: string, parts: Record<string, Part>): ReactNode =>
  sentence.split(/(<\w+>.*?<\/\w+>)/).map((piece, at) => {
    const [, name, words] = /^<(\w+)>(.*)<\/\1>$/.exec(piece) ?? [];
    const part = name ? parts[name] : undefined;
    return <Fragment key={at}>{part ? part(words ?? '') : piece}</Fragment>;
  });
