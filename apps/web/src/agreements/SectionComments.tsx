import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AgreementCommentRepresentation, AgreementRepresentation } from '@trivet/contract';
import type { AgreementSection } from '@trivet/domain';
import { useState } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { moment } from '../lib/moments.ts';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { commentsQuery, paramsOf } from './agreements.api.ts';
import { t } from './agreement-text.strings.ts';

type Props = {
  agreement: AgreementRepresentation;
  section: AgreementSection;
  comments: readonly AgreementCommentRepresentation[];
};

/** What was said about a section: the open ones first at hand, the resolved ones kept. */
export function SectionComments({ agreement, section, comments }: Props) {
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  // Resolving the last one must not shut what is being read.
  const [isOpen, setOpen] = useState(open.length > 0);
  const mayComment = agreement.permissions.may.includes('agreement.comment');
  if (comments.length === 0 && !mayComment) return null;
  return (
    <Disclosure
      plain
      open={isOpen || open.length > 0}
      onToggle={setOpen}
      title={
        <>
          {t('comments.title', { count: open.length })}
          <span className="visually-hidden"> {section.title}</span>
        </>
      }
    >
      <div className="stack">
        {comments.length > 0 && (
          <ul className="agreement-comments">
            {comments.map((comment) => (
              <li key={comment.id} data-resolved={comment.resolvedAt ? '' : undefined}>
                <Said agreement={agreement} comment={comment} />
              </li>
            ))}
          </ul>
        )}
        {mayComment && <Say agreement={agreement} section={section} />}
      </div>
    </Disclosure>
  );
}

function Said({ agreement, comment }: { agreement: AgreementRepresentation; comment: AgreementCommentRepresentation }) {
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      api.agreementComments.resolve(
        { params: { ...paramsOf(agreement), commentId: comment.id } },
        { ifMatch: comment.version },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['agreements', agreement.partnershipId] }),
  });
  const { authorName: name, createdAt, resolvedByName, words } = comment;
  return (
    <>
      <p>{words}</p>
      <p className="cluster muted" data-gap="tight">
        <span>{t('comments.by', { name, when: moment(createdAt) })}</span>
        {resolvedByName && <span>{t('comments.resolvedBy', { name: resolvedByName })}</span>}
        {comment.permissions.may.includes('agreement.resolve_comment') && (
          <Button size="small" kind="quiet" busy={isPending} onClick={() => mutate()}>
            {t('comments.resolve')}
            <span className="visually-hidden"> {t('comments.of', { name })}</span>
          </Button>
        )}
      </p>
    </>
  );
}

/** A box to write in only for who wants to say something. */
function Say({ agreement, section }: Omit<Props, 'comments'>) {
  const [isSaying, say] = useState(false);
  if (isSaying) return <Saying agreement={agreement} section={section} onDone={() => say(false)} />;
  return (
    <div>
      <Button size="small" onClick={() => say(true)}>
        {t('comments.say')}
        <span className="visually-hidden"> {section.title}</span>
      </Button>
    </div>
  );
}

type Values = { words: string };
type SayingProps = Omit<Props, 'comments'> & { onDone: () => void };

function Saying({ agreement, section, onDone }: SayingProps) {
  const queries = useQueryClient();
  const form = useForm<Values, { sectionKey: string; words: string }>({
    schema: () => import('./comment-form.ts').then(({ commentOn }) => commentOn(section.key)),
    defaultValues: { words: '' },
    says: { words: t('comments.missing') },
    onSubmit: async (body) => {
      await api.agreementComments.add({ params: paramsOf(agreement), body });
      onDone();
      await queries.invalidateQueries({ queryKey: commentsQuery(agreement).queryKey });
    },
  });
  return (
    <Form form={form} submit={t('comments.add')} onCancel={onDone}>
      <TextArea {...form.field('words')} label={t('comments.say')} rows={2} limit={2000} autoFocus />
    </Form>
  );
}
