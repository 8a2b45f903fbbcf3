import type { AccountabilityOverview, AnsweringPartner, ListedAccountabilityLine } from '@trivet/contract';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { dimensions } from './accountability.choices.ts';
import { LineLink } from './LineLink.tsx';
import { fromOf, LineLight, toOf } from './LineTags.tsx';
import { PartnerChoice } from './PartnerChoice.tsx';
import type { LineStart } from './line-values.ts';
import { t } from './accountability.strings.ts';

type Props = {
  overview: AccountabilityOverview;
  partnerId: string | undefined;
  onChoose: (partnerId: string | undefined) => void;
  onDraft: (start: LineStart) => void;
};

/** Partner by dimension, and for one partner in words: whom it answers to, and who answers to it. */
export default function AccountabilityMatrix({ overview, partnerId, onChoose, onDraft }: Props) {
  const chosen = overview.partners.find((one) => one.partnerId === partnerId);
  return (
    <div className="stack">
      <div data-screen-only>
        <PartnerChoice id="matrix-partner" partners={overview.partners} partnerId={partnerId} onChoose={onChoose} />
      </div>
      {chosen && <Whom partner={chosen} lines={overview.lines} />}
      <div className="acc-scroll">
        <table className="table">
          <caption className="visually-hidden">{t('acc.matrix.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('acc.partner')}</th>
              {dimensions.map((dimension) => (
                <th scope="col" key={dimension}>
                  {t(`acc.dimension.${dimension}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(chosen ? [chosen] : overview.partners).map((partner) => (
              <tr key={partner.partnerId}>
                <th scope="row">{partner.name}</th>
                {dimensions.map((dimension) => (
                  <td key={dimension}>
                    <Cell {...{ partner, dimension, overview, onDraft }} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type CellProps = {
  partner: AnsweringPartner;
  dimension: ListedAccountabilityLine['dimension'];
  overview: AccountabilityOverview;
  onDraft: (start: LineStart) => void;
};

function Cell({ partner: { partnerId, name }, dimension, overview: { lines, mayDraft }, onDraft }: CellProps) {
  const own = lines.filter((line) => line.dimension === dimension && isPartyTo(line, partnerId));
  if (own.length > 0)
    return (
      <div className="acc-cell">
        {own.map((line) => (
          <span key={line.id}>
            <LineLink reference={line.reference} /> {otherOf(line, partnerId)} <LineLight line={line} />
          </span>
        ))}
      </div>
    );
  return (
    <div className="acc-cell">
      <StatusTag kind="amber">{t('acc.matrix.missing')}</StatusTag>
      {mayDraft && (
        <Button kind="link" onClick={() => onDraft(startOf(dimension, partnerId))}>
          {t('acc.gap.do.draft')}
          <span className="visually-hidden">
            {' '}
            {name}, {t(`acc.dimension.${dimension}`)}
          </span>
        </Button>
      )}
    </div>
  );
}

/** What one partner owes to whom, and who owes something to it, as sentences that print. */
function Whom({
  partner: { partnerId, name },
  lines,
}: {
  partner: AnsweringPartner;
  lines: readonly ListedAccountabilityLine[];
}) {
  const answers = lines.filter((line) => line.fromPartnerId === partnerId || line.dimension === 'collective');
  const receives = lines.filter((line) => line.toPartnerId === partnerId);
  return (
    <Card title={t('acc.matrix.whom', { name })}>
      <LineList lines={answers} of={toOf} />
      {receives.length > 0 && (
        <>
          <h3>{t('acc.matrix.who', { name })}</h3>
          <LineList lines={receives} of={fromOf} />
        </>
      )}
    </Card>
  );
}

type ListProps = { lines: readonly ListedAccountabilityLine[]; of: (line: ListedAccountabilityLine) => string };

function LineList({ lines, of }: ListProps) {
  if (lines.length === 0) return <p>{t('acc.matrix.none')}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id}>
          <strong>{of(line)}</strong>: <LineLink reference={line.reference}>{line.whatFor}</LineLink>,{' '}
          {t(`acc.means.${line.means}`).toLowerCase()}, {t(`acc.cadence.${line.cadence}`).toLowerCase()}{' '}
          <LineLight line={line} />
        </li>
      ))}
    </ul>
  );
}

const isPartyTo = (line: ListedAccountabilityLine, partnerId: string) =>
  line.dimension === 'collective' || line.fromPartnerId === partnerId || line.toPartnerId === partnerId;

/** Whom this partner faces on a line: to whom it answers, or who answers to it. */
const otherOf = (line: ListedAccountabilityLine, partnerId: string) =>
  line.toPartnerId === partnerId ? `← ${fromOf(line)}` : `→ ${toOf(line)}`;

const startOf = (dimension: ListedAccountabilityLine['dimension'], fromPartnerId: string): LineStart =>
  dimension === 'collective'
    ? { answersTo: 'sro' }
    : { answersTo: dimension === 'vertical' ? 'governing_body' : 'partner', fromPartnerId };
