import { useQuery } from '@tanstack/react-query';
import type { RiskRepresentation } from '@trivet/contract';
import type { RiskClosure } from '@trivet/domain';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { shortOf } from '../partnerships/place.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { openRisksQuery, useRiskChange } from './risks.api.ts';
import { t } from './risks.strings.ts';
import { t as sharing } from './sharing.strings.ts';

type Values = { kind: RiskClosure['kind']; reason: string; mergedIntoRiskId: string | null };

const kinds = ['passed', 'treated', 'occurred', 'merged'] as const;

/** Closes a risk, or the issue it became: what became of it, and the reason that the next reader will look for. */
export default function CloseRiskDialog({ risk, onClose }: { risk: RiskRepresentation; onClose: () => void }) {
  const reference = shortOf(risk.reference);
  const isIssue = risk.status === 'materialised';
  const { mutateAsync: close } = useRiskChange((body: RiskClosure) =>
    api.risks.close(
      { params: { partnershipId: risk.partnershipId, riskId: risk.id }, body },
      { ifMatch: risk.version },
    ),
  );
  const form = useForm<Values, RiskClosure>({
    schema: () => import('./sharing-forms.ts').then(({ CloseSchema }) => CloseSchema),
    defaultValues: { kind: isIssue ? 'occurred' : 'passed', reason: '', mergedIntoRiskId: null },
    says: { reason: t('risks.end.closeMissing'), mergedIntoRiskId: sharing('sharing.close.intoMissing') },
    draft: `risk.close.${risk.id}`,
    onSubmit: async ({ mergedIntoRiskId, ...body }) => {
      await close({ ...body, mergedIntoRiskId: body.kind === 'merged' ? mergedIntoRiskId : null });
      toast(t('risks.end.closed', { reference }));
      onClose();
    },
  });
  return (
    <Dialog title={t('risks.end.closeTitle', { reference })} onClose={onClose}>
      <Form form={form} submit={t('risks.end.closeSave', { reference })} onCancel={onClose}>
        {!isIssue && (
          <Radios
            {...form.field('kind')}
            label={sharing('sharing.close.kind')}
            options={kinds.map((value) => ({ value, label: sharing(`sharing.close.${value}`) }))}
            onChange={(kind) => kind && form.set('kind', kind)}
          />
        )}
        {form.values.kind === 'merged' && <Other risk={risk} field={form.field('mergedIntoRiskId')} />}
        <TextArea {...form.field('reason')} label={t('risks.end.closeAsk')} autoFocus={isIssue} />
      </Form>
    </Dialog>
  );
}

function Other({ risk, field }: { risk: RiskRepresentation; field: FieldProps<string | null> }) {
  const { data } = useQuery(openRisksQuery(risk.partnershipId));
  const others = (data?.items ?? []).filter(({ id }) => id !== risk.id);
  return (
    <Combobox
      {...field}
      label={sharing('sharing.close.into')}
      items={others.map(({ id, reference, title }) => ({ id, label: `${shortOf(reference)} ${title}` }))}
    />
  );
}
