import { Select } from '../ui/Select.tsx';
import { t } from './admin.strings.ts';

type Props = { id: string; archived: true | undefined; onChange: (archived: true | undefined) => void };

/** What is in use, or what was archived: never both at once. */
export function ShownFilter({ id, archived, onChange }: Props) {
  return (
    <Select
      id={id}
      label={t('admin.shown')}
      value={archived ? 'archived' : 'inUse'}
      options={[
        { value: 'inUse', label: t('admin.inUse') },
        { value: 'archived', label: t('admin.archivedOnly') },
      ]}
      onChange={(shown) => onChange(shown === 'archived' || undefined)}
    />
  );
}
