import type { DecisionRuleRepresentation } from '@trivet/contract';
import type { Stance } from '@trivet/domain';
import type { KeyboardEvent } from 'react';
import { TextField } from '../ui/TextField.tsx';
import { stances } from './decision.choices.ts';
import { t } from './decisions.strings.ts';

type Said = { stance: Stance; reason: string };
type Positions = Record<string, Said>;
type Props = {
  voters: DecisionRuleRepresentation['voters'];
  /** Those whose representative stood aside for an interest */
  aside: ReadonlySet<string | null>;
  positions: Positions;
  onChange: (positions: Positions) => void;
};

/** Each organisation's position: chosen in its row, or by the keys 1 to 4, which go on to the next. */
export function Votes({ voters, aside, positions, onChange }: Props) {
  const say = (partnerId: string, stance: Stance | null) => {
    const { [partnerId]: said, ...others } = positions;
    onChange(stance === null ? others : { ...others, [partnerId]: { stance, reason: said?.reason ?? '' } });
  };
  return (
    <fieldset className="votes">
      <legend>{t('entry.positions')}</legend>
      <p className="hint">{t('entry.positionsHint')}</p>
      {voters.map(({ partnerId, name, shortName }) => {
        const said = positions[partnerId];
        const id = `vote-${partnerId}`;
        if (aside.has(partnerId))
          return (
            <div key={partnerId} className="vote">
              <span>{shortName}</span>
              <span className="muted">{t('entry.aside')}</span>
            </div>
          );
        return (
          <div key={partnerId} className="vote">
            <label htmlFor={id}>{shortName}</label>
            <select
              id={id}
              className="input"
              value={said?.stance ?? ''}
              data-stance={said?.stance}
              onChange={({ target }) => say(partnerId, stances.find((stance) => stance === target.value) ?? null)}
              onKeyDown={(event) => byKey(event, (stance) => say(partnerId, stance))}
            >
              <option value="">{t('entry.blank')}</option>
              {stances.map((stance) => (
                <option key={stance} value={stance}>
                  {t(`stance.${stance}`)}
                </option>
              ))}
            </select>
            {said?.stance === 'object' && (
              <TextField
                id={`${id}-reason`}
                label={t('entry.objection', { name })}
                value={said.reason}
                onChange={(reason) => onChange({ ...positions, [partnerId]: { ...said, reason } })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** 1 to 4 say it and go on to the next organisation, but stay with an objection, which wants its reason; 0 takes it back. */
function byKey(event: KeyboardEvent<HTMLSelectElement>, say: (stance: Stance | null) => void): void {
  const isKept = event.ctrlKey || event.metaKey || event.altKey;
  if (isKept || !/^[0-4]$/.test(event.key)) return;
  event.preventDefault();
  const stance = stances[Number(event.key) - 1] ?? null;
  say(stance);
  const rows = [...(event.currentTarget.closest('fieldset')?.querySelectorAll('select') ?? [])];
  if (stance !== 'object') rows[rows.indexOf(event.currentTarget) + 1]?.focus();
}
