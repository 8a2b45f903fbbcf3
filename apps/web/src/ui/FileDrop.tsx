import { useState, type DragEvent } from 'react';
import { FieldGroup, type FieldProps, type Labels } from './field.tsx';
import { Icon } from './icons.tsx';
import { uploadIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

type Props = FieldProps<File | null> &
  Labels & {
    /** File endings: '.xlsx,.csv'. */
    accept?: string;
  };

/** A file: chosen by its button, or dropped. */
export function FileDrop({ accept, ...field }: Props) {
  const { id, name, value, onChange } = field;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChange(event.dataTransfer.files[0] ?? null);
  };
  return (
    <FieldGroup {...field}>
      <label
        className="file-drop"
        data-over={isOver ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon path={uploadIcon} />
        <strong>{t('file.choose')}</strong>
        <span className="muted">
          {value ? t('file.chosen', { name: value.name, size: sizeOf(value.size) }) : t('file.drop')}
        </span>
        <input
          className="visually-hidden"
          type="file"
          {...{ id, name, accept }}
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        />
      </label>
    </FieldGroup>
  );
}

/** `1.2 MB` */
export const sizeOf = (bytes: number) => {
  const isBig = bytes >= 1_000_000;
  const size = { style: 'unit', unit: isBig ? 'megabyte' : 'kilobyte', maximumFractionDigits: isBig ? 1 : 0 } as const;
  return new Intl.NumberFormat('en-GB', size).format(Math.max(bytes / (isBig ? 1_000_000 : 1000), 1));
};
