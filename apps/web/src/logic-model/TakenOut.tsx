import type { LogicBoxRepresentation } from '@trivet/contract';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Rows } from '../ui/Rows.tsx';
import { toast } from '../ui/Toast.tsx';
import { useLogicChange } from './logic-model.api.ts';
import { t } from './logic-model.strings.ts';

/** What was taken out of the model, to be put back with its links. */
export function TakenOut({ boxes }: { boxes: readonly LogicBoxRepresentation[] }) {
  const putBack = useLogicChange(restored);
  const title = t('logic.removed', { count: boxes.length });
  const start = (box: LogicBoxRepresentation) =>
    putBack.mutate(box, {
      onSuccess: () => toast(t('logic.isBack', { title: box.title })),
      onError: (thrown) => toast(problemOf(thrown).title || t('logic.failed'), { bad: true }),
    });
  return (
    <Disclosure title={title}>
      <Rows
        label={title}
        items={boxes.map((box) => ({
          id: box.id,
          title: box.title,
          facts: t(`logic.stage.${box.stage}`),
          action: box.permissions.may.includes('logic_box.restore') && (
            <Button size="small" onClick={() => start(box)}>
              {t('logic.putBack')}
              <span className="visually-hidden"> {box.title}</span>
            </Button>
          ),
        }))}
      />
    </Disclosure>
  );
}

/** The box as it was, where it was. */
export const restored = ({ id, partnershipId, version }: LogicBoxRepresentation) =>
  api.logicModel.restore({ params: { partnershipId, logicBoxId: id } }, { ifMatch: version });
