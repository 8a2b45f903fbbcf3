import { useQuery } from '@tanstack/react-query';
import type { TypicalRisk } from '@trivet/domain';
import { Combobox } from '../ui/Combobox.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { typicalQuery } from './risks.api.ts';
import { t as risks } from './risks.strings.ts';
import { t } from './sharing.strings.ts';

type Props = { partnershipId: string; id: string; value: string | null; onChoose: (risk: TypicalRisk | null) => void };

/** The catalogue, to start a risk from: closed until someone asks for it. */
export function TypicalRiskField(props: Props) {
  return (
    <Disclosure title={t('sharing.typical.title')} aside={t('sharing.typical.aside')} plain later>
      <Choice {...props} />
    </Disclosure>
  );
}

function Choice({ partnershipId, id, value, onChoose }: Props) {
  const query = useQuery(typicalQuery(partnershipId));
  return (
    <Loaded query={query} what={t('sharing.typical.title')} count={1}>
      {({ items }) => (
        <Combobox
          id={id}
          label={t('sharing.typical.choose')}
          hint={t('sharing.typical.hint')}
          none={t('sharing.typical.none')}
          value={value}
          items={items.map(({ key, title, category, adopted }) => ({
            id: key,
            label: title,
            detail: adopted ? t('sharing.typical.adopted') : undefined,
            group: risks(`risks.category.${category}`),
          }))}
          onChange={(key) => onChoose(items.find((item) => item.key === key) ?? null)}
        />
      )}
    </Loaded>
  );
}
