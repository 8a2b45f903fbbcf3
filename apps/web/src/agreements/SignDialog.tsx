import { useQuery } from '@tanstack/react-query';
import type { AgreementPartyView, AgreementRepresentation, AgreementVersion } from '@trivet/contract';
import type { AgreementSigning } from '@trivet/domain';
import { usePersonName } from '../app/session.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { type Day, fullDay, today } from '../lib/dates.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { RichTextView } from './RichTextView.tsx';
import { paramsOf, useAgreementChange, versionsQuery } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Props = { agreement: AgreementRepresentation; party: AgreementPartyView; onClose: () => void };

/** The whole text as it was frozen, a statement of authority, and the signature. */
export default function SignDialog(props: Props) {
  const query = useQuery(versionsQuery(props.agreement));
  return (
    <Dialog title={t('sign.title', { partner: props.party.partnerName })} size="wide" onClose={props.onClose}>
      <Loaded query={query} what={t('agreement.what')}>
        {({ items }) => {
          const version = items.find(({ number }) => number === props.party.asked);
          return version ? <Signing {...props} version={version} /> : <p>{t('sign.nothing')}</p>;
        }}
      </Loaded>
    </Dialog>
  );
}

type Values = { name: string; capacity: string; signedOn: Day | null };

function Signing({ agreement, party, version, onClose }: Props & { version: AgreementVersion }) {
  const name = usePersonName();
  const { mutateAsync: sign } = useAgreementChange((body: AgreementSigning) =>
    api.agreements.sign({ params: paramsOf(agreement), body }),
  );
  const read = { partnerId: party.partnerId, version: version.number, fingerprint: version.fingerprint };
  const form = useForm<Values, AgreementSigning>({
    schema: () => import('./sign-form.ts').then(({ signingOf }) => signingOf(read)),
    defaultValues: { name: '', capacity: party.capacity, signedOn: today() },
    says: { name: t('sign.nameMissing'), capacity: t('sign.capacityMissing') },
    onSubmit: async (body) => {
      const signed = await sign(body);
      toast(t(signed.stage === 'signed' ? 'sign.doneAll' : 'sign.done'));
      onClose();
    },
  });
  return (
    <div className="stack" data-gap="loose">
      <Read version={version} />
      <Form form={form} submit={t('acts.sign')} onCancel={onClose}>
        <p>{t('sign.statement', { partner: party.partnerName })}</p>
        <TextField {...form.field('name')} label={t('sign.name')} hint={t('sign.nameHint', { name })} />
        <TextField {...form.field('capacity')} label={t('sign.capacity')} hint={t('sign.capacityHint')} />
        <DateField {...form.field('signedOn')} label={t('sign.on')} hint={t('sign.onHint')} max={today()} />
      </Form>
    </div>
  );
}

function Read({ version: { content, fingerprint } }: { version: AgreementVersion }) {
  const { startsOn, endsOn, isBinding, parties, sections } = content;
  return (
    <div className="agreement-to-sign" role="region" aria-label={t('sign.text')}>
      <Facts
        facts={[
          [t('terms.law'), t(isBinding ? 'law.binds' : 'law.not')],
          [t('terms.from'), fullDay(startsOn)],
          [t('terms.until'), endsOn ? fullDay(endsOn) : t('terms.noEnd')],
          [t('parties.title'), parties.map(({ organisation }) => organisation).join(', ')],
        ]}
      />
      {sections.map(({ key, title, body }) => (
        <section key={key}>
          <h3>{title}</h3>
          <RichTextView text={body} />
        </section>
      ))}
      <p className="muted">
        {t('sign.fingerprint')} <code className="agreement-fingerprint">{fingerprint}</code>
      </p>
    </div>
  );
}
