import { Link } from '@tanstack/react-router';
import type { MeasureRepresentation, ShownEvidence } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { t } from './series.strings.ts';

const EvidenceSheet = lazy(() => import('./EvidenceSheet.tsx'));

/** What a measure shows: how far an objective is, whether a criterion is met, whether service levels are kept. */
export function WhatItShows({ measure }: { measure: MeasureRepresentation }) {
  const [isChoosing, choose] = useState(false);
  const change = measure.permissions.may.includes('measure.edit') && (
    <Button size="small" onClick={() => choose(true)}>
      {t('evidence.choose')}
    </Button>
  );
  return (
    <Card title={t('evidence.title')} aside={change}>
      {measure.evidenceOf.length === 0 ? (
        <p className="muted">{t('evidence.none')}</p>
      ) : (
        <Rows
          label={t('evidence.title')}
          items={measure.evidenceOf.map((one) => ({
            id: one.id,
            title: <EvidenceLink evidence={one} />,
            facts: t(`evidence.${one.kind}`),
          }))}
        />
      )}
      <Suspense>{isChoosing && <EvidenceSheet measure={measure} onClose={() => choose(false)} />}</Suspense>
    </Card>
  );
}

function EvidenceLink({ evidence: { kind, reference, title } }: { evidence: ShownEvidence }) {
  const place = addressIn(usePlace());
  const short = shortOf(reference);
  const words = `${short} ${title}`;
  if (kind === 'criterion')
    return (
      <Link to="/w/$workspace/p/$code/plan/success" params={place}>
        {words}
      </Link>
    );
  const params = { ...place, reference: short };
  return kind === 'objective' ? (
    <Link to="/w/$workspace/p/$code/plan/$reference" params={params}>
      {words}
    </Link>
  ) : (
    <Link to="/w/$workspace/p/$code/agreements/$reference" params={params}>
      {words}
    </Link>
  );
}
