import { Drop } from '../app/Drop.tsx';
import { downIcon, Icon } from './icons.tsx';
import { downloadIcon, printIcon } from './page-icons.ts';
import { takeAway } from './takeAway.ts';
import { t } from './ui.strings.ts';

type Props<Format> = {
  formats: readonly { format: Format; words: string }[];
  documentAs: (format: Format) => Promise<Response>;
  /** What is offered instead where there are too many rows to wait for */
  onTooMany?: () => void;
};

/** What is on the page to take away: as a file for those who read it elsewhere, or on paper. */
export function TakeAwayMenu<Format extends string>({ formats, documentAs, onTooMany }: Props<Format>) {
  const title = (
    <>
      <span>{t('ui.take')}</span>
      <Icon path={downIcon} />
    </>
  );
  return (
    <Drop className="button" data-kind="secondary" data-size="small" title={title}>
      <div className="options">
        {formats.map(({ format, words }) => (
          <button
            key={format}
            type="button"
            className="option"
            onClick={() => void takeAway(documentAs(format), onTooMany)}
          >
            <Icon path={downloadIcon} />
            <span>{words}</span>
          </button>
        ))}
        <button type="button" className="option" onClick={() => window.print()}>
          <Icon path={printIcon} />
          <span>{t('ui.print')}</span>
        </button>
      </div>
    </Drop>
  );
}
