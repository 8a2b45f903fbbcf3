import { Link } from '@tanstack/react-router';
import { Drop } from '../app/Drop.tsx';
import { startPath, type Register } from '../imports/import-address.ts';
import { addressIn, useMayHere, usePlace } from '../partnerships/place.ts';
import { downIcon, Icon } from '../ui/icons.tsx';
import { downloadIcon, uploadIcon } from '../ui/page-icons.ts';
import { takeAway } from '../ui/takeAway.ts';
import { t } from './lists.strings.ts';

type Format = 'xlsx' | 'csv';

type Props = {
  register: Register;
  /** Asks the server for what is on the screen, as a file. */
  take: (format: Format) => Promise<Response>;
};

/** A register as a spreadsheet: out as it is filtered and sorted now, and in again. */
export function SheetMenu({ register, take }: Props) {
  const place = usePlace();
  const mayImport = useMayHere('import.start');
  const title = (
    <>
      <span>{t('lists.spreadsheet')}</span>
      <Icon path={downIcon} />
    </>
  );
  return (
    <Drop className="button" data-kind="secondary" place="start" title={title}>
      <div className="options">
        {(['xlsx', 'csv'] as const).map((format) => (
          <button key={format} type="button" className="option" onClick={() => void takeAway(take(format))}>
            <Icon path={downloadIcon} />
            <span>{t(`lists.take.${format}`)}</span>
          </button>
        ))}
        {mayImport && (
          <Link className="option" to={startPath} params={{ ...addressIn(place), register }}>
            <Icon path={uploadIcon} />
            <span>{t('lists.import')}</span>
          </Link>
        )}
      </div>
    </Drop>
  );
}
