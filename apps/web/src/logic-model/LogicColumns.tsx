import type { LogicBoxRepresentation } from '@trivet/contract';
import { useEffect, useRef } from 'react';
import { announce } from '../lib/announce.ts';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { toast } from '../ui/Toast.tsx';
import { LogicBoxCard, type Step } from './LogicBoxCard.tsx';
import { useLogicChange } from './logic-model.api.ts';
import { t } from './logic-model.strings.ts';
import { restored } from './TakenOut.tsx';
import { rankOf, type Stage, stages } from './stages.ts';

type Box = LogicBoxRepresentation;
type Props = {
  boxes: readonly Box[];
  mayAdd: boolean;
  onAdd: (stage: Stage) => void;
  onEdit: (box: Box) => void;
};

/** From left to right, from what is put in to what comes of it; on a narrow page one under the other, in the same order. */
export function LogicColumns({ boxes, mayAdd, onAdd, onEdit }: Props) {
  const columns = useRef<HTMLDivElement>(null);
  const { move, takeOut } = useLogicActs(boxes, columns);
  return (
    <div className="logic" ref={columns}>
      {stages.map((stage) => {
        const column = boxes.filter((box) => box.stage === stage);
        return (
          <section key={stage} aria-label={t(`logic.stage.${stage}`)}>
            <h2>{t(`logic.stage.${stage}`)}</h2>
            <p className="muted">{t(`logic.about.${stage}`)}</p>
            {column.length === 0 ? (
              <p className="muted">{t('logic.none')}</p>
            ) : (
              <ol>
                {column.map((box, at) => (
                  <li key={box.id}>
                    <LogicBoxCard
                      box={box}
                      all={boxes}
                      place={{ isFirst: at === 0, isLast: at === column.length - 1 }}
                      onMove={(step) => move(box, step)}
                      onEdit={() => onEdit(box)}
                      onTakeOut={() => takeOut(box)}
                    />
                  </li>
                ))}
              </ol>
            )}
            {mayAdd && (
              <div data-screen-only>
                <Button size="small" kind="quiet" icon={plusIcon} onClick={() => onAdd(stage)}>
                  {t('logic.add')}
                  <span className="visually-hidden"> {t('logic.addTo', { stage: t(`logic.stage.${stage}`) })}</span>
                </Button>
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** Where a step leads: null where there is nothing beyond. */
function destinationOf(boxes: readonly Box[], { id, stage }: Box, step: Step): { stage: Stage; at: number } | null {
  const at = boxes.filter((box) => box.stage === stage).findIndex((box) => box.id === id);
  if (step === 'up') return at > 0 ? { stage, at: at - 1 } : null;
  if (step === 'down') return at + 1 < boxes.filter((box) => box.stage === stage).length ? { stage, at: at + 1 } : null;
  const next = stages[rankOf(stage) + (step === 'before' ? -1 : 1)];
  return next === undefined ? null : { stage: next, at: boxes.filter((box) => box.stage === next).length };
}

const useLogicActs = (boxes: readonly Box[], columns: { current: HTMLElement | null }) => {
  const moved = useRef<string | null>(null);
  const moving = useLogicChange(({ box, to }: { box: Box; to: { stage: Stage; at: number } }) =>
    api.logicModel.move({ params: paramsOf(box), body: to }, { ifMatch: box.version }),
  );
  const takingOut = useLogicChange((box: Box) =>
    api.logicModel.remove({ params: paramsOf(box) }, { ifMatch: box.version }),
  );
  const puttingBack = useLogicChange(restored);
  // Once the box stands elsewhere the page has drawn it anew: whoever moved it by keyboard goes on from there.
  useEffect(() => {
    if (moved.current === null) return;
    columns.current?.querySelector<HTMLElement>(`[data-box="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [boxes, columns]);
  return {
    move: (box: Box, step: Step) => {
      const to = destinationOf(boxes, box, step);
      if (!to || moving.isPending) return;
      const total = boxes.filter(({ stage, id }) => stage === to.stage && id !== box.id).length + 1;
      moved.current = box.id;
      moving.mutate(
        { box, to },
        {
          onSuccess: () => {
            const stage = t(`logic.stage.${to.stage}`);
            announce(t('logic.moved', { title: box.title, stage, place: to.at + 1, total }));
          },
          onError: (thrown) => {
            moved.current = null;
            say(thrown);
          },
        },
      );
    },
    takeOut: (box: Box) =>
      takingOut.mutate(box, {
        onSuccess: (gone) =>
          toast(t('logic.takenOut', { title: box.title }), {
            onUndo: () => puttingBack.mutate(gone, { onError: say }),
          }),
        onError: say,
      }),
  };
};

const say = (thrown: unknown) => {
  const { status, title } = problemOf(thrown);
  toast(status === 412 ? t('logic.stale') : title || t('logic.failed'), { bad: true });
};

const paramsOf = ({ partnershipId, id }: Box) => ({ partnershipId, logicBoxId: id });
