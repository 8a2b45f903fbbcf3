import { useEffect, useId, useRef, useState } from 'react';
import {
  set,
  useForm as useFields,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type PathValue,
  type Resolver,
} from 'react-hook-form';
import type { FieldProps } from '../ui/field.tsx';
import type { FormFault } from '../ui/ErrorSummary.tsx';
import { t } from './form.strings.ts';
import { fieldOf, problemOf } from './problem.ts';
import { pathOf, type Issue, type Schema } from './schema.ts';
import { useDraft } from './useDraft.ts';
import { useConflict, type Theirs } from './useConflict.ts';

export type FormOptions<Values extends FieldValues, Output> = {
  /** The domain's schema, or the way to load it: it is fetched when the form appears, not with the page. */
  schema: Schema<Output> | (() => Promise<Schema<Output>>);
  defaultValues: Values;
  /** May reject with the API's problem: its pointers become errors at the fields. */
  onSubmit: (output: Output) => unknown;
  /** Our words for a field's fault, where the schema's are too general: { title: t('risks.form.titleMissing') }. */
  says?: Partial<Record<Path<Values>, string>>;
  /** Names this form's draft on this device: 'risk.new', `risk.${id}`. Without it nothing is kept. */
  draft?: string;
  /** What the server holds now: asked for after a 412, to show yours and theirs side by side. */
  theirs?: () => Promise<Theirs<Values>>;
};

/** One form: typed fields, lazy schema, faults, draft, conflict. Give the result to `<Form form={form}>`. */
export const useForm = <Values extends FieldValues, Output>(options: FormOptions<Values, Output>) => {
  const id = useId();
  const unread = useRef(new Map<string, string>());
  const draft = useDraft<Values>(options.draft);
  // A draft may be older than one of the fields. react-hook-form wants deep-partial defaults; ours are whole.
  const defaults = { ...options.defaultValues, ...draft.restored?.values } as DefaultValues<Values>;
  const fields = useFields<Values, unknown, FieldValues>({
    defaultValues: defaults,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
    resolver: resolverOf(options, unread.current),
  });
  const { errors, submitCount, isSubmitting, isDirty } = fields.formState;
  const values = fields.watch();
  const conflict = useConflict(options.theirs, (name, value) => change(name, value));
  draft.keep(values, isDirty || draft.restored !== null);
  usePreloaded(options.schema);

  const change = <Name extends Path<Values>>(name: Name, value: PathValue<Values, Name>) =>
    fields.setValue(name, value, { shouldDirty: true });

  const submit = fields.handleSubmit(async (output) => {
    try {
      // The resolver has just made it from this schema.
      await options.onSubmit(output as Output);
      draft.drop();
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status === 412 && (await conflict.open())) return;
      for (const { name, message } of faultsOf(problem, Object.keys(values)))
        fields.setError(name as Path<Values>, { type: 'server', message });
    }
  });

  return {
    id,
    values,
    isDirty,
    submitCount,
    conflict,
    draft,
    isBusy: isSubmitting,
    submit,
    set: change,
    reset: () => {
      draft.drop();
      fields.reset(options.defaultValues);
    },
    faults: flatten(errors).map(({ name, message }): FormFault => ({
      id: name.startsWith('root') ? undefined : idOf(id, name),
      message,
    })),
    /** Everything a control needs: `<TextField {...form.field('title')} label=… />`. */
    field: <Name extends Path<Values>>(name: Name): FieldProps<PathValue<Values, Name>> => ({
      id: idOf(id, name),
      name,
      value: fields.getValues(name),
      onChange: (value) => change(name, value),
      error: flatten(errors).find((fault) => fault.name === name)?.message,
      onProblem: (problem) => void (problem ? unread.current.set(name, problem) : unread.current.delete(name)),
    }),
  };
};

export type FormState<Values extends FieldValues, Output> = ReturnType<typeof useForm<Values, Output>>;

const idOf = (form: string, name: string) => `${form}-${name.replaceAll('.', '-')}`;

const resolverOf =
  <Values extends FieldValues, Output>(
    { schema, says }: FormOptions<Values, Output>,
    unread: ReadonlyMap<string, string>,
  ): Resolver<Values, unknown, FieldValues> =>
  async (values) => {
    const { issues, ...result } = await (await loaded(schema))['~standard'].validate(values);
    const words: Partial<Record<string, string>> = says ?? {};
    const faults = [
      ...[...unread].map(([name, message]) => ({ name, message })),
      ...(issues ?? []).map((issue: Issue) => ({
        name: pathOf(issue) || 'root.form',
        message: words[pathOf(issue)] ?? issue.message,
      })),
    ];
    if (faults.length === 0) return { values: 'value' in result ? (result.value as FieldValues) : {}, errors: {} };
    return { values: {}, errors: nested<Values>(faults) };
  };

const loaded = async <Output>(schema: Schema<Output> | (() => Promise<Schema<Output>>)) =>
  typeof schema === 'function' ? schema() : schema;

const usePreloaded = <Output>(schema: Schema<Output> | (() => Promise<Schema<Output>>)) => {
  const [first] = useState(() => schema);
  useEffect(() => void loaded(first), [first]);
};

type Fault = { name: string; message: string };

/** The first fault of each field, in the shape react-hook-form keeps. */
const nested = <Values extends FieldValues>(faults: readonly Fault[]): FieldErrors<Values> => {
  const errors: FieldErrors<Values> = {};
  const seen = new Set<string>();
  for (const { name, message } of faults)
    if (!seen.has(name)) {
      seen.add(name);
      set(errors, name, { type: 'schema', message });
    }
  return errors;
};

const flatten = (errors: object, within = ''): Fault[] =>
  Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null || key === 'ref') return [];
    const name = within ? `${within}.${key}` : key;
    if ('message' in error && typeof error.message === 'string') return [{ name, message: error.message }];
    return flatten(error, name);
  });

const faultsOf = (
  { status, detail, title, errors = [] }: ReturnType<typeof problemOf>,
  known: readonly string[],
): Fault[] => {
  const atFields = errors.map(({ pointer, message }) => ({ name: fieldOf(pointer), message }));
  const [here, elsewhere] = [atFields.filter(isKnown), atFields.filter((fault) => !isKnown(fault))];
  if (atFields.length > 0)
    return [...here, ...elsewhere.map(({ message }, at) => ({ name: `root.server${at}`, message }))];
  if (status === 0) return [{ name: 'root.server', message: navigator.onLine ? t('form.failed') : t('form.offline') }];
  return [{ name: 'root.server', message: detail || title || t('form.failed') }];

  function isKnown({ name }: Fault) {
    return known.includes(name.split('.')[0] ?? '');
  }
};
