import { useQueryClient } from '@tanstack/react-query';
import type { NewEmbed } from '@trivet/contract';
import type { EmbedDraft } from '@trivet/domain';
import { useState } from 'react';
import { type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { CodeBlock } from '../ui/CodeBlock.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { EmbedList } from './EmbedList.tsx';
import { type Embedded, embedsQuery, frameText, makeEmbed, pictureText } from './embeds.api.ts';
import { t } from './embeds.strings.ts';

type Props = { series: Embedded; mayMake: boolean; onClose: () => void };

/** Makes addresses under which a chart is shown on other sites, each said once, and renews and ends them. */
export default function EmbedSheet({ series, mayMake, onClose }: Props) {
  const [made, show] = useState<NewEmbed | null>(null);
  return (
    <Sheet title={t('embeds.title', { title: series.title })} onClose={onClose}>
      <div className="stack" data-gap="loose">
        <p>{t('embeds.lead')}</p>
        {made && <Made title={series.title} made={made} />}
        {!made && mayMake && <EmbedForm series={series} onMade={show} />}
        <EmbedList series={series} mayRenew={mayMake} onMade={show} />
      </div>
    </Sheet>
  );
}

type Values = { until: Day | null; sites: string };

function EmbedForm({ series, onMade }: { series: Embedded; onMade: (made: NewEmbed) => void }) {
  const queries = useQueryClient();
  const form = useForm<Values, EmbedDraft>({
    schema: () => import('./embed-form.ts').then((forms) => forms.EmbedForm),
    defaultValues: { until: null, sites: '' },
    onSubmit: async (draft) => {
      onMade(await makeEmbed(series, draft));
      await queries.invalidateQueries(embedsQuery(series));
    },
  });
  return (
    <Form form={form} submit={t('embeds.make')}>
      <DateField
        {...form.field('until')}
        label={t('embeds.until')}
        hint={t('embeds.untilHint')}
        min={today()}
        optional
      />
      <TextArea {...form.field('sites')} label={t('embeds.sites')} hint={t('embeds.sitesHint')} rows={2} optional />
    </Form>
  );
}

/** The address itself, this once: as what one pastes. */
function Made({ title, made }: { title: string; made: NewEmbed }) {
  const { address, pictureAddress } = made;
  return (
    <div className="stack">
      <p role="status">{t('embeds.once')}</p>
      <h3>{t('embeds.frame')}</h3>
      <CodeBlock code={frameText(title, made)} what={t('embeds.frame')} />
      {pictureAddress !== null && (
        <>
          <h3>{t('embeds.picture')}</h3>
          <CodeBlock code={pictureText(title, pictureAddress)} what={t('embeds.picture')} />
        </>
      )}
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {t('embeds.look')}
        </a>
      </p>
    </div>
  );
}
