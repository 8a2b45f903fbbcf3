import { Link } from '@tanstack/react-router';
import type { RelatedRisk, RiskRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { toast } from '../ui/Toast.tsx';
import { GivenScore } from './Score.tsx';
import { useRiskChange } from './risks.api.ts';
import { t } from './sharing.strings.ts';

const RelateDialog = lazy(() => import('./RelateDialog.tsx'));

/** Risks that have to do with this one, here and in partnerships beside it. */
export function RelatedRisks({ risk }: { risk: RiskRepresentation }) {
  const { workspace } = usePlace();
  const [isRelating, relate] = useState(false);
  const may = risk.permissions.may.includes('risk.link');
  const { mutateAsync: unlink } = useRiskChange(({ linkId }: RelatedRisk) =>
    api.risks.unlink({ params: { partnershipId: risk.partnershipId, riskId: risk.id, linkId } }),
  );
  const remove = async (related: RelatedRisk) => {
    await unlink(related);
    toast(t('sharing.related.removed', { reference: shortOf(related.reference) }));
  };
  const rowOf = (related: RelatedRisk) => ({
    id: related.linkId,
    tag: <GivenScore workspaceId={risk.workspaceId} score={related.score} light={related.light} />,
    title: <RelatedLink workspace={workspace} risk={related} />,
    facts: related.partnershipId === risk.partnershipId ? undefined : related.partnershipName,
    action: may && related.madeHere && (
      <Button
        size="small"
        aria-label={t('sharing.related.removeNamed', { reference: shortOf(related.reference) })}
        onClick={() => void remove(related)}
      >
        {t('sharing.related.remove')}
      </Button>
    ),
  });
  return (
    <Card
      title={t('sharing.related.title')}
      aside={
        may && (
          <Button size="small" onClick={() => relate(true)}>
            {t('sharing.related.add')}
          </Button>
        )
      }
    >
      {risk.related.length === 0 ? (
        <p>{t('sharing.related.none')}</p>
      ) : (
        <Rows label={t('sharing.related.title')} items={risk.related.map(rowOf)} />
      )}
      <Suspense>{isRelating && <RelateDialog risk={risk} onClose={() => relate(false)} />}</Suspense>
    </Card>
  );
}

type Linked = { workspace: string; risk: { reference: string; title: string; partnershipCode: string } };

/** A risk of any partnership, by its short reference and title. */
export function RelatedLink({ workspace, risk: { reference, title, partnershipCode: code } }: Linked) {
  const short = shortOf(reference);
  return (
    <Link to="/w/$workspace/p/$code/risks/$reference" params={{ workspace, code, reference: short }}>
      {short} {title}
    </Link>
  );
}
