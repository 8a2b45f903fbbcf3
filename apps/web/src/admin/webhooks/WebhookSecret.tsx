import { Button } from '../../ui/Button.tsx';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { t } from './webhooks.strings.ts';

/** A webhook with the secret that is shown once. */
export type Kept = { name: string; secret: string };

export function WebhookSecret({ webhook: { name, secret }, onDone }: { webhook: Kept; onDone: () => void }) {
  return (
    <div className="stack" data-gap="loose">
      <p>{t('webhooks.secretLead', { name })}</p>
      <CodeBlock code={secret} what={t('webhooks.secret')} />
      <div>
        <Button kind="primary" onClick={onDone}>
          {t('webhooks.done')}
        </Button>
      </div>
    </div>
  );
}
