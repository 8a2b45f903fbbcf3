import type { Light } from '@trivet/domain';
import { useState, type KeyboardEvent } from 'react';
import { announce } from '../../lib/announce.ts';
import type { FormState } from '../../lib/useForm.ts';
import { nextLight, type ScoringValues } from './scoring-values.ts';
import { t } from './scoring.strings.ts';

type Form<Output> = FormState<ScoringValues, Output>;

const steps = [0, 1, 2, 3, 4];
const ways: Record<string, readonly [likelihood: number, impact: number]> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The map, cell by cell: arrows go from one to the next, a press gives it the next light. */
export function ScoringGrid<Output>({ form }: { form: Form<Output> }) {
  const [here, setHere] = useState<readonly [number, number]>([0, 0]);
  const { id, error } = form.field('cells');
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const next = [within(here[0] + way[0]), within(here[1] + way[1])] as const;
    setHere(next);
    document.getElementById(form.field(`cells.${next[0]}.${next[1]}`).id)?.focus();
  };
  return (
    <>
      {error && <p className="field-error">{error}</p>}
      <table className="scoring-grid" id={id} tabIndex={-1}>
        <caption className="visually-hidden">{t('scoring.gridCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('scoring.likelihood')}</span>
            </th>
            {steps.map((impact) => (
              <th scope="col" key={impact}>
                {impact + 1} <span className="scoring-word">{form.values.impactLabels[impact]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">
                <span className="scoring-word">{form.values.likelihoodLabels[likelihood]}</span> {likelihood + 1}
              </th>
              {steps.map((impact) => (
                <Cell
                  key={impact}
                  {...{ form, likelihood, impact }}
                  isHere={here[0] === likelihood && here[1] === impact}
                  onKeyDown={go}
                  onFocus={() => setHere([likelihood, impact])}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type CellProps<Output> = {
  form: Form<Output>;
  likelihood: number;
  impact: number;
  isHere: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: () => void;
};

function Cell<Output>({ form, likelihood, impact, isHere, onKeyDown, onFocus }: CellProps<Output>) {
  const { id, value: light, onChange, error } = form.field(`cells.${likelihood}.${impact}`);
  const words = (shown: Light) => form.values.bandLabels[shown];
  const press = () => {
    const next = nextLight(light);
    onChange(next);
    announce(words(next));
  };
  return (
    <td data-light={light} data-invalid={error ? '' : undefined}>
      <button
        type="button"
        id={id}
        tabIndex={isHere ? 0 : -1}
        onClick={press}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        aria-describedby={error ? `${id}-error` : undefined}
      >
        <b>{(likelihood + 1) * (impact + 1)}</b> <span className="scoring-band">{words(light)}</span>
        <span className="visually-hidden">{t('scoring.cell', { likelihood: likelihood + 1, impact: impact + 1 })}</span>
      </button>
      {error && (
        <span id={`${id}-error`} className="visually-hidden">
          {error}
        </span>
      )}
    </td>
  );
}

const within = (at: number) => Math.min(4, Math.max(0, at));
