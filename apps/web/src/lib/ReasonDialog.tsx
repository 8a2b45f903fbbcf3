import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Form, useForm } from './Form.tsx';
import type { Schema } from './schema.ts';

export type Reason = { reason: string };

/** What each use of it asks in its own words. */
export type ReasonProps = {
  title: string;
  /** What follows from it, above the question */
  why?: string;
  ask: string;
  verb: string;
  /** What keeps what was typed apart from others */
  draft: string;
  onReason: (reason: Reason) => Promise<unknown>;
  onClose: () => void;
};

type Props = ReasonProps & {
  /** Loads the domain's schema of the reason */
  schema: () => Promise<Schema<Reason>>;
  /** What is said where none is given */
  missing: string;
};

/** What takes a reason and nothing else: cancelling, withdrawing, opening again. */
export function ReasonDialog({ title, why, ask, verb, draft, schema, missing, onReason, onClose }: Props) {
  const form = useForm<Reason, Reason>({
    schema,
    defaultValues: { reason: '' },
    says: { reason: missing },
    draft,
    onSubmit: async (body) => {
      await onReason(body);
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form form={form} submit={verb} onCancel={onClose}>
        {why && <p className="muted">{why}</p>}
        <TextArea {...form.field('reason')} label={ask} rows={2} />
      </Form>
    </Dialog>
  );
}
