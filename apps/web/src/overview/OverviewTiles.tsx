import type { Dashboard } from '@trivet/contract';
import { useNavigation } from '../app/navigation.ts';
import { dayOf, due, tagDay } from '../lib/dates.ts';
import { money } from '../lib/money.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { useScoring } from '../risks/scoring.ts';
import { LinkTile, Tile } from '../ui/Tile.tsx';
import { reportAddress } from './ReportLink.tsx';
import { t } from './overview.strings.ts';

/** A few figures, each leading to what it counts. */
export function OverviewTiles({ dashboard }: { dashboard: Dashboard }) {
  const place = usePlace();
  const params = addressIn(place);
  const { bandWithin } = useScoring(place.workspaceId);
  const { standing, dueSoon, partners, people, measures } = dashboard;
  const { risksRed: red, risksAmber: amber, risksGreen: green } = standing;
  return (
    <div className="tiles">
      <LinkTile
        to="/w/$workspace/p/$code/risks"
        params={params}
        label={t('overview.tile.risks')}
        figure={red + amber + green}
        detail={t('overview.tile.risksDetail', {
          red,
          amber,
          green,
          redBand: bandWithin('red'),
          amberBand: bandWithin('amber'),
          greenBand: bandWithin('green'),
        })}
      />
      <LinkTile
        to="/w/$workspace/p/$code/actions"
        params={params}
        label={t('overview.tile.actions')}
        figure={standing.actionsOpen}
        detail={t('overview.tile.actionsDetail', { overdue: standing.actionsOverdue, soon: dueSoon })}
      />
      <ReportTile report={standing.report} />
      <MeetingTile meeting={dashboard.nextMeeting} />
      <LinkTile
        to="/w/$workspace/p/$code/outcomes"
        params={params}
        label={t('overview.tile.measures')}
        figure={measures.off}
        detail={t('overview.tile.measuresDetail', { inUse: measures.inUse, far: measures.farOff })}
      />
      <LinkTile
        to="/w/$workspace/p/$code/accountability"
        params={params}
        label={t('overview.tile.gaps')}
        figure={dashboard.accountabilityGaps}
        detail={t('overview.tile.gapsDetail')}
      />
      {dashboard.money.map((sum) => (
        <LinkTile
          key={sum.currency}
          to="/w/$workspace/p/$code/money"
          params={params}
          label={t('overview.tile.money')}
          figure={money(sum.left, sum.currency)}
          detail={t('overview.tile.moneyDetail', {
            spent: money(sum.spent, sum.currency),
            cameIn: money(sum.cameIn, sum.currency),
          })}
        />
      ))}
      <PartnersTile count={partners.length} people={new Set(people.map(({ personId }) => personId)).size} />
    </div>
  );
}

function ReportTile({ report }: Pick<Dashboard['standing'], 'report'>) {
  const place = usePlace();
  const { registered } = useNavigation();
  const words = {
    label: report ? `${t('overview.tile.report')}, ${report.label}` : t('overview.tile.report'),
    figure: report ? t(`overview.reportStatus.${report.status}`) : t('overview.tile.reportNone'),
    detail: report ? reportDetail(report) : t('overview.tile.reportNoneDetail'),
  };
  if (!report || !registered(reportAddress)) return <Tile {...words} />;
  return <LinkTile to={reportAddress} params={{ ...addressIn(place), reference: report.periodStartsOn }} {...words} />;
}

function MeetingTile({ meeting }: { meeting: Dashboard['nextMeeting'] }) {
  const place = usePlace();
  const label = t(meeting?.status === 'in_progress' ? 'overview.tile.meetingNow' : 'overview.tile.meeting');
  if (!meeting) return <Tile label={label} figure={t('overview.tile.meetingNone')} />;
  const { reference, title, startsAt, items } = meeting;
  return (
    <LinkTile
      to="/w/$workspace/p/$code/meetings/$reference"
      params={{ ...addressIn(place), reference: shortOf(reference) }}
      label={label}
      figure={tagDay(dayOf(startsAt))}
      detail={t('overview.tile.meetingDetail', { title, items })}
    />
  );
}

function PartnersTile({ count, people }: { count: number; people: number }) {
  const place = usePlace();
  const { registered } = useNavigation();
  const words = {
    label: t('overview.tile.partners'),
    figure: count,
    detail: t('overview.tile.partnersDetail', { people }),
  };
  const address: string = '/w/$workspace/p/$code/partners';
  if (!registered(address)) return <Tile {...words} />;
  return <LinkTile to={address} params={addressIn(place)} {...words} />;
}

const reportDetail = ({ daysLate, dueOn, status }: NonNullable<Dashboard['standing']['report']>) => {
  if (daysLate > 0) return t('overview.reportLate', { days: daysLate });
  return status === 'submitted' || status === 'accepted' ? '' : due(dueOn);
};
