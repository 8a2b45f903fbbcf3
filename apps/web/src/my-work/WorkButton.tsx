import type { WorkItem } from '@trivet/contract';
import { Button } from '../ui/Button.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { nameOf } from './WorkTitle.tsx';
import { addressOfItem } from './work-address.ts';
import { t } from './my-work.strings.ts';

type Props = { item: WorkItem; isOpen: boolean; onToggle: () => void };

/** The one act it needs. What takes a line opens in place; a report has a page. */
export function WorkButton({ item, isOpen, onToggle }: Props) {
  if (hasPage(item.kind))
    return (
      <LinkButton {...addressOfItem(item)}>
        {t(words[item.kind])}
        <span className="visually-hidden"> {nameOf(item)}</span>
      </LinkButton>
    );
  const button = isOpen ? t('myWork.row.close') : t(words[item.kind]);
  return (
    <Button aria-expanded={isOpen} onClick={onToggle}>
      {button}
      <span className="visually-hidden"> {nameOf(item)}</span>
    </Button>
  );
}

const pages: readonly WorkItem['kind'][] = [
  'report_to_write',
  'report_to_submit',
  'report_to_accept',
  'contribution_to_write',
  'account_to_give',
  'line_to_agree',
  'agreement_to_sign',
  'agreement_review',
  'milestone',
  'criterion_to_agree',
  'value_to_give',
  'indicator_value_to_give',
  'pledge_to_confirm',
  'pledge_to_deliver',
  'decision_position',
  'decision_to_ratify',
  'decision_review',
  'minutes_to_circulate',
  'minutes_to_read',
  'correction_to_answer',
  'minutes_to_approve',
  'invitation_to_answer',
];
const hasPage = (kind: WorkItem['kind']) => pages.includes(kind);

const words = {
  action: 'myWork.row.update',
  help: 'myWork.row.help',
  verification: 'myWork.row.verify',
  date_request: 'myWork.row.answer',
  escalation: 'myWork.row.answer',
  risk_allocation: 'myWork.row.answer',
  risk_review: 'myWork.row.review',
  report_to_write: 'myWork.row.write',
  report_to_submit: 'myWork.row.submit',
  report_to_accept: 'myWork.row.accept',
  contribution_to_write: 'myWork.row.contribute',
  account_to_give: 'myWork.row.account',
  line_to_agree: 'myWork.row.agree',
  agreement_to_sign: 'myWork.row.sign',
  agreement_review: 'myWork.row.review',
  milestone: 'myWork.row.update',
  criterion_to_agree: 'myWork.row.agree',
  value_to_give: 'myWork.row.value',
  indicator_value_to_give: 'myWork.row.value',
  pledge_to_confirm: 'myWork.row.confirm',
  pledge_to_deliver: 'myWork.row.deliver',
  decision_position: 'myWork.row.position',
  decision_to_ratify: 'myWork.row.ratify',
  decision_review: 'myWork.row.review',
  minutes_to_circulate: 'myWork.row.circulate',
  minutes_to_read: 'myWork.row.readMinutes',
  correction_to_answer: 'myWork.row.answer',
  minutes_to_approve: 'myWork.row.approve',
  invitation_to_answer: 'myWork.row.invitation',
} as const;
