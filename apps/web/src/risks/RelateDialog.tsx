import { useQuery } from '@tanstack/react-query';
import type { RiskRepresentation, SimilarRisk } from '@trivet/contract';
import { useState } from 'react';
import { api } from '../lib/api.ts';
import { useRested } from '../lib/useRested.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { GivenScore } from './Score.tsx';
import { similarQuery, useRiskChange } from './risks.api.ts';
import { t } from './sharing.strings.ts';

/** Finds a risk by words, in all partnerships one sees, and relates it to this one. */
export default function RelateDialog({ risk, onClose }: { risk: RiskRepresentation; onClose: () => void }) {
  const { workspaceId } = usePlace();
  const [typed, setTyped] = useState('');
  const [words, search] = useState(risk.title);
  const rested = useRested((next: string) => search(next.trim().length < 3 ? risk.title : next.trim()));
  const query = useQuery(similarQuery(workspaceId, { title: words, exceptRiskId: risk.id }));
  const { mutateAsync: link } = useRiskChange((relatedRiskId: string) =>
    api.risks.link({ params: { partnershipId: risk.partnershipId, riskId: risk.id }, body: { relatedRiskId } }),
  );
  const choose = async ({ id, reference }: SimilarRisk) => {
    await link(id);
    toast(t('sharing.related.done', { reference: shortOf(reference) }));
    onClose();
  };
  const known = risk.related.map(({ riskId }) => riskId);
  return (
    <Dialog title={t('sharing.relate.title', { reference: shortOf(risk.reference) })} size="wide" onClose={onClose}>
      <div className="stack" data-gap="loose">
        <TextField
          id="relate-words"
          type="search"
          label={t('sharing.relate.words')}
          hint={t('sharing.relate.hint')}
          value={typed}
          autoFocus
          onChange={(next) => {
            setTyped(next);
            rested(next);
          }}
        />
        <Loaded query={query} what={t('sharing.relate.found')} count={3}>
          {({ items }) => {
            const found = items.filter(({ id }) => !known.includes(id));
            if (found.length === 0) return <p role="status">{t('sharing.relate.nothing')}</p>;
            return (
              <Rows
                label={t('sharing.relate.found')}
                items={found.map((each) => rowOf(each, workspaceId, () => choose(each)))}
              />
            );
          }}
        </Loaded>
      </div>
    </Dialog>
  );
}

const rowOf = (found: SimilarRisk, workspaceId: string, onChoose: () => Promise<void>) => ({
  id: found.id,
  tag: <GivenScore workspaceId={workspaceId} score={found.score} light={found.light} />,
  title: `${shortOf(found.reference)} ${found.title}`,
  facts: found.partnershipName,
  action: (
    <Button
      size="small"
      aria-label={t('sharing.relate.chooseNamed', { reference: shortOf(found.reference) })}
      onClick={() => void onChoose()}
    >
      {t('sharing.relate.choose')}
    </Button>
  ),
});
