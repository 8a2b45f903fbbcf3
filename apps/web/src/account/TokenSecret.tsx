import { Button } from '../ui/Button.tsx';
import { copyIcon } from '../ui/page-icons.ts';
import { toast } from '../ui/Toast.tsx';
import type { MadeToken } from './MakeTokenForm.tsx';
import { t } from './account.strings.ts';

export function TokenSecret({ token: { name, secret }, onDone }: { token: MadeToken; onDone: () => void }) {
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => toast(t('tokens.copied')),
      () => toast(t('tokens.notCopied'), { bad: true }),
    );
  return (
    <div className="stack" data-gap="loose">
      <p>{t('tokens.madeLead', { name })}</p>
      <p className="token-secret" aria-label={t('tokens.secret')} role="group">
        {secret}
      </p>
      <div className="cluster">
        <Button kind="primary" icon={copyIcon} onClick={() => void copy()}>
          {t('tokens.copy')}
        </Button>
        <Button onClick={onDone}>{t('tokens.done')}</Button>
      </div>
    </div>
  );
}
