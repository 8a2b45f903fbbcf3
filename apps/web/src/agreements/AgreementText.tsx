import type { AgreementCommentRepresentation, AgreementRepresentation } from '@trivet/contract';
import type { AgreementPatch, AgreementSection } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { editIcon } from '../ui/page-icons.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { toast } from '../ui/Toast.tsx';
import { RichTextView } from './RichTextView.tsx';
import { SectionComments } from './SectionComments.tsx';
import { paramsOf, useAgreementChange } from './agreements.api.ts';
import { t } from './agreement-text.strings.ts';

const SectionEditor = lazy(() => import('./SectionEditor.tsx'));

type Props = { agreement: AgreementRepresentation; comments: readonly AgreementCommentRepresentation[] };

/** The text, section by section: each is edited where it stands, with what was said about it below. */
export function AgreementText({ agreement, comments }: Props) {
  const [editing, edit] = useState<string | null>(null);
  const mayEdit = agreement.permissions.fields.includes('sections');
  const saving = useSections(agreement);
  return (
    <>
      {agreement.sections.map((section) => (
        <Card
          key={section.key}
          title={section.title}
          aside={
            mayEdit &&
            editing === null && (
              <Button size="small" kind="quiet" icon={editIcon} onClick={() => edit(section.key)}>
                {t('section.edit')}
                <span className="visually-hidden"> {section.title}</span>
              </Button>
            )
          }
        >
          {editing === section.key ? (
            <Suspense fallback={<Skeleton what={section.title} />}>
              <SectionEditor
                section={section}
                isOnly={agreement.sections.length === 1}
                save={(next) => saving.put(section.key, next)}
                onClose={() => edit(null)}
              />
            </Suspense>
          ) : section.body.length > 0 ? (
            <RichTextView text={section.body} />
          ) : (
            <p className="muted">{t('section.empty')}</p>
          )}
          <SectionComments
            agreement={agreement}
            section={section}
            comments={comments.filter(({ sectionKey }) => sectionKey === section.key)}
          />
        </Card>
      ))}
      {mayEdit && editing === null && <AddSection onAdd={() => void saving.add().then(edit)} />}
    </>
  );
}

function AddSection({ onAdd }: { onAdd: () => void }) {
  return (
    <div>
      <Button onClick={onAdd}>{t('section.add')}</Button>
    </div>
  );
}

/**
 * Puts one section into the text as it is now on the server: what somebody else wrote in another stays. Null takes it out.
 */
const useSections = (agreement: AgreementRepresentation) => {
  const { mutateAsync } = useAgreementChange(async (change: (all: AgreementSection[]) => AgreementSection[]) => {
    const params = paramsOf(agreement);
    const write = ({ sections, version }: AgreementRepresentation) => {
      const body: AgreementPatch = { sections: change(sections) };
      return api.agreements.edit({ params, body }, { ifMatch: version });
    };
    try {
      return await write(agreement);
    } catch (thrown) {
      if (problemOf(thrown).status !== 412) throw thrown;
      return write(await api.agreements.get({ params }));
    }
  });
  return {
    put: async (key: string, next: AgreementSection | null) => {
      await mutateAsync((all) =>
        next === null ? all.filter((one) => one.key !== key) : all.map((one) => (one.key === key ? next : one)),
      );
      toast(t(next === null ? 'section.removed' : 'section.saved'));
    },
    add: async () => {
      const key = `own_${Date.now().toString(36)}`;
      await mutateAsync((all) => [...all, { key, title: t('section.new'), body: [] }]);
      return key;
    },
  };
};
