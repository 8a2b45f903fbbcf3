import type { ListedAccountabilityLine } from '@trivet/contract';
import { shortOf } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { LineLink } from './LineLink.tsx';
import { LineStatus } from './LineTags.tsx';

type Props = {
  title: string;
  lines: readonly ListedAccountabilityLine[] | undefined;
  factsOf: (line: ListedAccountabilityLine) => string;
};

/** Lines that belong to something else, each with how it stands and the way to it. Nothing is shown where there are none. */
export function LineRows({ title, lines = [], factsOf }: Props) {
  if (lines.length === 0) return null;
  return (
    <Card title={title}>
      <Rows
        label={title}
        items={lines.map((line) => ({
          id: line.id,
          tag: <LineStatus line={line} />,
          title: (
            <LineLink reference={line.reference}>
              {shortOf(line.reference)} {line.whatFor}
            </LineLink>
          ),
          facts: factsOf(line),
        }))}
      />
    </Card>
  );
}
