import type { ImportColumn, ImportField, ImportRepresentation } from '@trivet/contract';
import { Banner } from '../ui/Banner.tsx';
import { Select } from '../ui/Select.tsx';
import { t } from './imports.strings.ts';
import { ValueField } from './ValueField.tsx';

/** Which column each field stands in, and what new records get where no column does. */
export type Matched = Pick<ImportRepresentation['mapping'], 'columns' | 'fixed'>;

type Props = {
  label: string;
  imported: ImportRepresentation;
  fields: readonly ImportField[];
  matched: Matched;
  onChange: (matched: Matched) => void;
};

/** Our fields on the left, the columns of the file beside them, with the first values that stand there. */
export function MatchFields({ label, imported: { columns }, fields, matched, onChange }: Props) {
  const place = (name: string, at: string) => {
    const { [name]: _before, ...others } = matched.columns;
    onChange({ ...matched, columns: at === '' ? others : { ...others, [name]: Number(at) } });
  };
  const fix = (name: string, value: string) => {
    const { [name]: _before, ...others } = matched.fixed;
    onChange({ ...matched, fixed: value === '' ? others : { ...others, [name]: value } });
  };
  return (
    <ul className="import-fields" aria-label={label}>
      {fields.map((field) => {
        const at = matched.columns[field.name];
        return (
          <li key={field.name} className="import-field">
            <Select
              id={`place-${field.name}`}
              label={field.heading}
              hint={field.needed ? t('imports.match.needed') : undefined}
              value={at === undefined ? '' : String(at)}
              options={[{ value: '', label: t('imports.match.none') }, ...columns.map(optionOf)]}
              onChange={(chosen) => place(field.name, chosen)}
            />
            {at !== undefined && <Samples column={columns[at]} />}
            {at === undefined && field.needed && (
              <ValueField
                id={`fixed-${field.name}`}
                field={field}
                label={t('imports.match.forAll', { heading: field.heading })}
                value={matched.fixed[field.name] ?? ''}
                onChange={(value) => fix(field.name, value)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const optionOf = ({ column, letter, heading }: ImportColumn) => ({
  value: String(column),
  label: t('imports.match.column', { letter, heading: heading || t('imports.match.noHeading') }),
});

function Samples({ column }: { column: ImportColumn | undefined }) {
  const samples = column?.samples ?? [];
  return (
    <p className="import-samples">
      {samples.length === 0
        ? t('imports.match.noSamples')
        : samples.map((sample) => (
            <span key={sample} className="import-sample">
              {sample}
            </span>
          ))}
    </p>
  );
}

/** What stays in the file: columns that no field takes, and those that Trivet works out itself. */
export function NotTaken({ imported: { columns }, matched }: Pick<Props, 'imported' | 'matched'>) {
  const taken = new Set(Object.values(matched.columns));
  const left = columns.filter(({ column, heading, samples }) => !taken.has(column) && (heading || samples.length > 0));
  if (left.length === 0) return null;
  const named = (some: readonly ImportColumn[]) =>
    some
      .map(({ heading, letter }) => (heading ? t('imports.match.leftColumn', { heading, letter }) : letter))
      .join(', ');
  const [own, others] = [left.filter(({ passedOver }) => passedOver), left.filter(({ passedOver }) => !passedOver)];
  return (
    <Banner kind="info" title={t('imports.match.left')}>
      {others.length > 0 && <p>{named(others)}</p>}
      {own.length > 0 && <p>{t('imports.match.leftOwn', { columns: named(own) })}</p>}
    </Banner>
  );
}
