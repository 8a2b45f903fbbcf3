import { useEffect, useState } from 'react';
import { listenForShortcuts } from '../lib/keyboard.ts';
import { choose, usePreferences } from '../lib/preferences.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Radios } from '../ui/Radios.tsx';
import { ToastRegion } from '../ui/Toast.tsx';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonExamples } from './ButtonExamples.tsx';
import { CurveExamples } from './CurveExamples.tsx';
import { FeedbackExamples } from './FeedbackExamples.tsx';
import { FieldExamples } from './FieldExamples.tsx';
import { FormExamples } from './FormExamples.tsx';
import { OverlayExamples } from './OverlayExamples.tsx';
import { StatusExamples } from './StatusExamples.tsx';
import { StructureExamples } from './StructureExamples.tsx';
import { TableExamples } from './TableExamples.tsx';

/** Every component in every state, at /dev/ui: for page authors to look up and for the browser tests to visit. */
export function Workshop() {
  const { theme } = usePreferences();
  const [isLong, setLong] = useState(false);
  useEffect(listenForShortcuts, []);
  const stretch = (long: boolean) => {
    document.documentElement.toggleAttribute('data-pseudo', long);
    setLong(long);
  };
  return (
    <main className="main" id="main" key={String(isLong)}>
      <PageHeader
        title="Component workshop"
        kicker="Trivet"
        lead="Every component in every state. Not part of what we ship."
        crumbs={[
          <a key="home" href="/">
            My work
          </a>,
          'Workshop',
        ]}
        actions={<Button kind="primary">Log a risk</Button>}
      />
      <div className="stack" data-gap="loose">
        <div className="cluster">
          <Radios
            id="workshop-theme"
            label="Theme"
            inline
            value={theme}
            onChange={(chosen) => choose({ theme: chosen ?? 'system' })}
            options={[
              { value: 'system', label: 'System' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
          <Checkbox id="workshop-long" label="Words a third longer" value={isLong} onChange={stretch} />
        </div>
        <StatusExamples />
        <CurveExamples />
        <ButtonExamples />
        <FieldExamples />
        <FormExamples />
        <TableExamples />
        <StructureExamples />
        <FeedbackExamples />
        <OverlayExamples />
      </div>
      <ToastRegion />
    </main>
  );
}
