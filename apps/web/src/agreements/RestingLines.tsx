import { useQuery } from '@tanstack/react-query';
import type { AgreementRepresentation } from '@trivet/contract';
import { LineLink } from '../accountability/LineLink.tsx';
import { LineStatus } from '../accountability/LineTags.tsx';
import { shortOf } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { restingLinesQuery } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

/** Who answers to whom because of what this says: the lines that rest on one of its sections. */
export function RestingLines({ agreement }: { agreement: AgreementRepresentation }) {
  const { data } = useQuery(restingLinesQuery(agreement));
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('resting.title')}>
      <Rows
        label={t('resting.title')}
        items={data.items.map((line) => ({
          id: line.id,
          tag: <LineStatus line={line} />,
          title: (
            <LineLink reference={line.reference}>
              {shortOf(line.reference)} {line.whatFor}
            </LineLink>
          ),
          facts: line.restsOn?.sectionTitle ?? t('resting.gone'),
        }))}
      />
    </Card>
  );
}
