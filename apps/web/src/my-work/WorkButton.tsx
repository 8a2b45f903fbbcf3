import type { WorkItem } from '@trivet/contract';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { nameOf } from './WorkTitle.tsx';
import { addressOfItem } from './work-address.ts';
import { t } from './my-work.strings.ts';

type Props = { item: WorkItem; isOpen: boolean; onToggle: () => void };

/** The one act it needs. What takes a line opens in place; a report has a page. */
export function WorkButton({ item, isOpen, onToggle }: Props) {
  if (item.kind === 'report_to_write' || item.kind === 'report_to_submit')
    return (
      <LinkButton {...addressOfItem(item)}>
        {t(item.kind === 'report_to_write' ? 'myWork.row.write' : 'myWork.row.submit')}
        <span className="visually-hidden"> {nameOf(item)}</span>
      </LinkButton>
    );
  const button = isOpen ? t('myWork.row.close') : t(item.kind === 'action' ? 'myWork.row.update' : 'myWork.row.review');
  return (
    <Button aria-expanded={isOpen} onClick={onToggle}>
      {button}
      <span className="visually-hidden"> {nameOf(item)}</span>
    </Button>
  );
}
