import { Link } from '@tanstack/react-router';
import type { ListedOutcome } from '@trivet/contract';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { useWorkspace } from '../workspace.ts';
import { t } from './outcomes.strings.ts';

export function OutcomeLine({ outcome }: { outcome: ListedOutcome }) {
  return (
    <div className="outcome-line">
      <span>
        <OutcomeName outcome={outcome} />
      </span>
      <SroName name={outcome.sroName} />
    </div>
  );
}

export function OutcomeName({ outcome: { id, code, statement } }: { outcome: ListedOutcome }) {
  const { slug: workspace } = useWorkspace();
  return (
    <>
      <span className="code">{code}</span>
      <Link to="/w/$workspace/admin/outcomes/$outcomeId" params={{ workspace, outcomeId: id }}>
        {statement}
      </Link>
    </>
  );
}

/** Who owns an outcome; a vacant post is seen at once. */
export function SroName({ name }: { name: string | null }) {
  if (name) return <span className="muted">{name}</span>;
  return (
    <span>
      <StatusTag kind="amber">{t('adminOutcomes.vacant')}</StatusTag>
    </span>
  );
}
