import type { AgreementPartyView, AgreementRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import type { Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

const TermsSheet = lazy(() => import('./TermsSheet.tsx'));
const SendDialog = lazy(() => import('./SendDialog.tsx'));
const SignDialog = lazy(() => import('./SignDialog.tsx'));
const RefuseDialog = lazy(() => import('./RefuseDialog.tsx'));
const AmendDialog = lazy(() => import('./AmendDialog.tsx'));
const ReviewDialog = lazy(() => import('./ReviewDialog.tsx'));
const EndDialog = lazy(() => import('./EndDialog.tsx'));

type Props = { agreement: AgreementRepresentation; place: Place };
type Opened = 'edit' | 'send' | 'amend' | 'review' | 'end' | { how: 'sign' | 'refuse'; party: AgreementPartyView };

/** What this person may do with it now: sign for a party first, then what moves it on. */
export function AgreementActs({ agreement, place }: Props) {
  const [opened, open] = useState<Opened | null>(null);
  const may = (what: string) => agreement.permissions.may.some((action) => action === `agreement.${what}`);
  const mine = agreement.parties.filter(({ mayAnswer }) => mayAnswer);
  const close = () => open(null);
  const onWay = agreement.stage === 'draft' || agreement.stage === 'in_review';
  return (
    <div className="stack detail-acts">
      {onWay && may('edit') && agreement.missing.length > 0 && <Missing agreement={agreement} />}
      <div className="cluster" data-gap="tight">
        {mine.map((party) => (
          <SignFor key={party.id} party={party} several={mine.length > 1} onOpen={open} />
        ))}
        {may('send') && (
          <Button kind="primary" onClick={() => open('send')}>
            {t('acts.send')}
          </Button>
        )}
        {may('edit') && <Button onClick={() => open('edit')}>{t('acts.edit')}</Button>}
        {may('circulate') && <Circulate agreement={agreement} />}
        {may('recall') && <Recall agreement={agreement} />}
        {may('review') && <Button onClick={() => open('review')}>{t('acts.review')}</Button>}
        {may('amend') && <Button onClick={() => open('amend')}>{t('acts.amend')}</Button>}
        {may('drop_amendment') && <Drop agreement={agreement} />}
        {may('end') && (
          <Button kind="quiet" onClick={() => open('end')}>
            {t(agreement.signedVersion === null ? 'acts.withdraw' : 'acts.end')}
          </Button>
        )}
      </div>
      <Suspense>
        {opened === 'edit' && <TermsSheet agreement={agreement} place={place} onClose={close} />}
        {opened === 'send' && <SendDialog agreement={agreement} onClose={close} />}
        {opened === 'amend' && <AmendDialog agreement={agreement} onClose={close} />}
        {opened === 'review' && <ReviewDialog agreement={agreement} onClose={close} />}
        {opened === 'end' && <EndDialog agreement={agreement} onClose={close} />}
        {typeof opened === 'object' && opened?.how === 'sign' && (
          <SignDialog agreement={agreement} party={opened.party} onClose={close} />
        )}
        {typeof opened === 'object' && opened?.how === 'refuse' && (
          <RefuseDialog agreement={agreement} party={opened.party} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

type SignProps = { party: AgreementPartyView; several: boolean; onOpen: (opened: Opened) => void };

function SignFor({ party, several, onOpen }: SignProps) {
  const partner = party.partnerShortName;
  return (
    <>
      <Button kind="primary" onClick={() => onOpen({ how: 'sign', party })}>
        {several ? t('acts.signFor', { partner }) : t('acts.sign')}
      </Button>
      <Button onClick={() => onOpen({ how: 'refuse', party })}>
        {several ? t('acts.refuseFor', { partner }) : t('acts.refuse')}
      </Button>
    </>
  );
}

function Missing({ agreement: { missing } }: { agreement: AgreementRepresentation }) {
  return (
    <div>
      <p>{t('unsent.lead')}</p>
      <ul>
        {missing.map((part) => (
          <li key={part}>{t(`unsent.${part}`)}</li>
        ))}
      </ul>
    </div>
  );
}

type One = { agreement: AgreementRepresentation };

function Circulate({ agreement }: One) {
  const { mutate, isPending } = useAgreementChange(() =>
    api.agreements.circulate({ params: paramsOf(agreement) }, { ifMatch: agreement.version }),
  );
  const onSuccess = () => toast(t('acts.circulated'));
  return (
    <Button busy={isPending} onClick={() => mutate(undefined, { onSuccess })}>
      {t('acts.circulate')}
    </Button>
  );
}

function Recall({ agreement }: One) {
  const { mutate, isPending } = useAgreementChange(() =>
    api.agreements.recall({ params: paramsOf(agreement) }, { ifMatch: agreement.version }),
  );
  const onSuccess = () => toast(t('acts.recalled'));
  return (
    <Button busy={isPending} onClick={() => mutate(undefined, { onSuccess })}>
      {t('acts.recall')}
    </Button>
  );
}

function Drop({ agreement }: One) {
  const { mutate, isPending } = useAgreementChange(() =>
    api.agreements.dropAmendment({ params: paramsOf(agreement) }, { ifMatch: agreement.version }),
  );
  const onSuccess = () => toast(t('acts.dropped'));
  return (
    <Button busy={isPending} onClick={() => mutate(undefined, { onSuccess })}>
      {t('acts.drop')}
    </Button>
  );
}
