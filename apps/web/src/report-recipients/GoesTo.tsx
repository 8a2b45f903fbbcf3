import { useQuery } from '@tanstack/react-query';
import type { ReportDispatch, ReportRepresentation } from '@trivet/contract';
import { moment } from '../lib/moments.ts';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { dispatchesQuery, recipientsQuery } from './report-recipients.api.ts';
import { t } from './report-recipients.strings.ts';

/** To whom a report goes when it is submitted. */
export function GoesTo({ partnershipId }: { partnershipId: string }) {
  const query = useQuery(recipientsQuery(partnershipId));
  const names = (query.data?.items ?? []).filter(({ isHere }) => isHere).map(({ personName }) => personName);
  if (query.data && names.length === 0) return null;
  return (
    <Card title={t('goes.title')}>
      <Loaded query={query} what={t('recipients.what')}>
        {() => <p>{names.join(', ')}</p>}
      </Loaded>
    </Card>
  );
}

/** To whom it went each time it was submitted, when, and what became of the email. */
export function WentTo({ report }: { report: ReportRepresentation }) {
  const query = useQuery(dispatchesQuery(report));
  if (report.editions === 0) return null;
  return (
    <Card title={t('went.title')}>
      <Loaded query={query} what={t('went.what')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('went.none')}</p>
          ) : (
            <Rows
              label={t('went.title')}
              items={items.map((dispatch) => ({
                id: dispatch.id,
                title: dispatch.personName,
                facts: fateOf(dispatch),
              }))}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

const fateOf = ({ state, at, edition }: ReportDispatch) =>
  [t(`went.state.${state}`, { when: moment(at) }), edition > 1 && t('went.corrected', { edition })]
    .filter(Boolean)
    .join(', ');
