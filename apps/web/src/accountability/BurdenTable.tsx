import type { AnsweringPartner } from '@trivet/contract';
import { addDays, quarter } from '../lib/dates.ts';
import { Card } from '../ui/Card.tsx';
import { t } from './accountability.strings.ts';

/** How much each partner is asked for, quarter by quarter: reporting is not to outgrow the work. */
export default function BurdenTable({ partners }: { partners: readonly AnsweringPartner[] }) {
  const quarters = partners[0]?.burden.map(({ quarterStartsOn }) => quarterStartsOn) ?? [];
  return (
    <Card title={t('acc.burden')}>
      <p className="muted">{t('acc.burdenLead')}</p>
      <div className="acc-scroll">
        <table className="table">
          <caption className="visually-hidden">{t('acc.burden')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('acc.partner')}</th>
              {quarters.map((from, at) => (
                <th scope="col" key={from}>
                  {quarter(from, addDays(quarters[at + 1] ?? addDays(from, 92), -1))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {partners.map(({ partnerId, name, burden }) => (
              <tr key={partnerId}>
                <th scope="row">{name}</th>
                {burden.map((asked) => (
                  <td key={asked.quarterStartsOn}>
                    <strong>{asked.total}</strong>
                    {asked.total > 0 && <div className="muted">{t('acc.burdenParts', asked)}</div>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
