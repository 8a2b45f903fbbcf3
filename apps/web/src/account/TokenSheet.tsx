import { useState } from 'react';
import { Sheet } from '../ui/Sheet.tsx';
import { type Holder, MakeTokenForm, type MadeToken } from './MakeTokenForm.tsx';
import { TokenSecret } from './TokenSecret.tsx';
import { t } from './account.strings.ts';

/** Makes a token, then shows its secret this once: it is in no list, no address and no storage of this device. */
export function TokenSheet({ holder, onClose }: { holder: Holder; onClose: () => void }) {
  const [made, setMade] = useState<MadeToken | null>(null);
  return (
    <Sheet title={t(made ? 'tokens.madeTitle' : 'tokens.make')} onClose={onClose}>
      {made ? (
        <TokenSecret token={made} onDone={onClose} />
      ) : (
        <MakeTokenForm holder={holder} onMade={setMade} onCancel={onClose} />
      )}
    </Sheet>
  );
}
