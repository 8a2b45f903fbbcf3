import type { FormEvent, ReactNode } from 'react';
import { get, type FieldValues, type Path } from 'react-hook-form';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Conflict, type Difference } from './Conflict.tsx';
import { clock, moment } from './moments.ts';
import { t } from './form.strings.ts';
import type { FormState } from './useForm.ts';

export { useForm } from './useForm.ts';

type Props<Values extends FieldValues, Output> = {
  form: FormState<Values, Output>;
  /** The verb of the main button. */
  submit: string;
  onCancel?: () => void;
  /** Names and readable values of fields, for the conflict panel: { title: ['What might happen', (v) => v] }. */
  compared?: Partial<Record<Path<Values>, readonly [label: string, show: (values: Values) => ReactNode]>>;
  /** More buttons beside the main one. */
  more?: ReactNode;
  children: ReactNode;
};

/** A form that behaves as GOV.UK's do: nothing is checked until it is sent, then faults are listed and focused; nothing typed is lost. */
export function Form<Values extends FieldValues, Output>(props: Props<Values, Output>) {
  const { form, submit, onCancel, more, children } = props;
  const send = (event: FormEvent) => {
    // A form inside a dialog inside a page's form: React bubbles through portals.
    event.stopPropagation();
    // Enter in a field sends as the button does, which is busy meanwhile.
    if (form.isBusy) event.preventDefault();
    else void form.submit(event);
  };
  return (
    <form className="form" noValidate onSubmit={send}>
      <ErrorSummary faults={form.faults} count={form.submitCount} />
      {form.draft.restored && (
        <Banner
          kind="info"
          actions={
            <Button kind="link" onClick={form.reset}>
              {t('form.draftDiscard')}
            </Button>
          }
        >
          <p>{t('form.draftRestored', { when: moment(form.draft.restored.savedAt) })}</p>
        </Banner>
      )}
      <Differences {...props} />
      {children}
      <div className="form-footer">
        <Button kind="primary" type="submit" busy={form.isBusy}>
          {submit}
        </Button>
        {more}
        {onCancel && <Button onClick={onCancel}>{t('form.cancel')}</Button>}
        {form.draft.savedAt && (
          <span className="draft-note">{t('form.draftSaved', { time: clock(form.draft.savedAt) })}</span>
        )}
      </div>
    </form>
  );
}

function Differences<Values extends FieldValues, Output>({ form, compared = {} }: Props<Values, Output>) {
  const theirs = form.conflict.theirs;
  if (!theirs) return null;
  const differences = Object.entries(compared).flatMap(([id, how]): Difference[] => {
    const [label, show] = how as readonly [string, (values: Values) => ReactNode];
    const [yours, other] = [show(form.values), show(theirs.values)];
    // What is shown may be an element, which equals no other: then the values tell.
    const isSame = yours === other || JSON.stringify(get(form.values, id)) === JSON.stringify(get(theirs.values, id));
    return isSame ? [] : [{ id, label, yours, theirs: other }];
  });
  return (
    <Conflict
      by={theirs.by}
      at={theirs.at}
      differences={differences}
      onUseTheirs={(id) => form.conflict.useTheirs(id as Path<Values>)}
      onEdit={(id) => document.getElementById(form.field(id as Path<Values>).id)?.focus()}
      onDone={form.conflict.close}
    />
  );
}
