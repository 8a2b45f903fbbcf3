import { Button } from './Button.tsx';
import { nextIcon } from './icons.tsx';
import { previousIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

export type Page = {
  from: number;
  to: number;
  /** Null where the server was not asked to count. */
  total: number | null;
  /** True when there are more than `total`: the server counts exactly only to 1,000. */
  isAtLeast?: boolean;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
};

/** '1 to 50 of 212', Previous, Next. Lists never scroll without end. */
export function Pager({ what, page }: { what: string; page: Page }) {
  return (
    <nav className="pager" aria-label={t('pager.name', { what })}>
      <span>{rangeOf(page)}</span>
      <span className="cluster" data-gap="tight">
        <Button size="small" icon={previousIcon} disabled={!page.onPrevious} onClick={page.onPrevious}>
          {t('pager.previous')}
        </Button>
        <Button size="small" iconAfter={nextIcon} disabled={!page.onNext} onClick={page.onNext}>
          {t('pager.next')}
        </Button>
      </span>
    </nav>
  );
}

const rangeOf = ({ from, to, total, isAtLeast }: Page) => {
  if (total === null) return t('pager.rangeOpen', { from, to });
  return t(isAtLeast ? 'pager.rangeAtLeast' : 'pager.range', { from, to, total: total.toLocaleString('en-GB') });
};
