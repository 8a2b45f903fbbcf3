import type { ListedPartner } from '@trivet/contract';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './partners.strings.ts';

export const readinessParts = ['ready', 'willing', 'able'] as const;

/** Whether a partner is ready, willing and able: one tag where it is all three, else one for each that it is not. */
export function ReadinessTags({ partner, all = false }: { partner: ListedPartner; all?: boolean }) {
  const short = readinessParts.filter((part) => partner[part] !== 'yes');
  if (short.length === 0 && !all)
    return (
      <StatusTag kind="green" shape="tick">
        {t('partners.all.yes')}
      </StatusTag>
    );
  return (
    <span className="cluster" data-gap="tight">
      {(all ? readinessParts : short).map((part) => (
        <StatusTag key={part} {...looks[partner[part]]}>
          {t(`partners.${part}.${partner[part]}`)}
        </StatusTag>
      ))}
    </span>
  );
}

const looks = {
  yes: { kind: 'green', shape: 'tick' },
  not_yet: { kind: 'amber', shape: 'half' },
  no: { kind: 'red', shape: 'octagon' },
} as const;
