import type { ReactNode } from 'react';
import { StatusTag, type StatusKind } from './StatusTag.tsx';
import type { Shape } from './shapes.tsx';
import { t } from './ui.strings.ts';

export type Task = {
  id: string;
  /** A Link or a link-like Button; plain words when the task cannot be started yet. */
  title: ReactNode;
  hint?: ReactNode;
  status: 'completed' | { kind: StatusKind; label: string; shape?: Shape };
};

/** GOV.UK's task list: any order, resumable; 'Completed' is plain, so that the eye goes to what is left. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="task-list">
      {tasks.map(({ id, title, hint, status }) => (
        <li className="task" key={id}>
          <div>
            {title}
            {hint && <small>{hint}</small>}
          </div>
          {status === 'completed' ? (
            <span>{t('ui.completed')}</span>
          ) : (
            <StatusTag kind={status.kind} shape={status.shape}>
              {status.label}
            </StatusTag>
          )}
        </li>
      ))}
    </ul>
  );
}
