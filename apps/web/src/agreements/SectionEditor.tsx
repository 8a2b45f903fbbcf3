import type { AgreementSection, RichText } from '@trivet/domain';
import { useState } from 'react';
import { problemOf } from '../lib/problem.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TextEditor } from './editor/TextEditor.tsx';
import { sectionHints } from './section-hints.choices.ts';
import { t } from './agreement-text.strings.ts';

type Props = {
  section: AgreementSection;
  isOnly: boolean;
  save: (next: AgreementSection | null) => Promise<void>;
  onClose: () => void;
};

/** One section being written: its title and its text, saved together. */
export default function SectionEditor({ section, isOnly, save, onClose }: Props) {
  const [title, setTitle] = useState(section.title);
  const [body, setBody] = useState<RichText>(section.body);
  const { keep, fault, isBusy } = useKeeping(save, onClose);
  const hint = sectionHints[section.key];
  return (
    <div className="stack">
      {fault && (
        <Banner kind="bad">
          <p role="alert">{fault}</p>
        </Banner>
      )}
      <TextField id="section-title" label={t('section.title')} value={title} onChange={setTitle} />
      {hint && <p className="muted">{hint}</p>}
      <TextEditor label={title} value={section.body} onChange={setBody} />
      <div className="cluster">
        <Button kind="primary" busy={isBusy} onClick={() => keep({ ...section, title, body })}>
          {t('section.save')}
        </Button>
        <Button onClick={onClose}>{t('section.cancel')}</Button>
        {!isOnly && (
          <Button kind="quiet" onClick={() => keep(null)}>
            {t('section.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

function useKeeping(save: Props['save'], onClose: () => void) {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const keep = (next: AgreementSection | null) => {
    setBusy(true);
    save(next).then(onClose, (thrown: unknown) => {
      setBusy(false);
      const { title, errors } = problemOf(thrown);
      setFault(errors?.[0]?.message ?? title ?? t('section.notSaved'));
    });
  };
  return { keep, fault, isBusy };
}
