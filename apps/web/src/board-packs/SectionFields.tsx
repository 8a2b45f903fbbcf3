import type { PackPreset, PackSection } from '@trivet/domain';
import { lazy, Suspense } from 'react';
import type { FormState } from '../lib/useForm.ts';
import { Button } from '../ui/Button.tsx';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Radios } from '../ui/Radios.tsx';
import type { PackFormDraft, PackValues } from './pack-form.ts';
import { presets, sections } from './pack.choices.ts';
import { t } from './board-packs.strings.ts';

const SectionsInOrder = lazy(() => import('./SectionsInOrder.tsx'));

/** The cast: they are the keys of the presets and nothing else. */
const presetNames = Object.keys(presets) as PackPreset[];

type Props = { form: FormState<PackValues, PackFormDraft> };

/** For whom the pack is made, which says what it tells; and what it tells, for who wants it otherwise. */
export function SectionFields({ form }: Props) {
  const { preset, sections: chosen } = form.values;
  const isChanged = presets[preset].join() !== chosen.join();
  const fill = (from: PackPreset) => {
    form.set('preset', from);
    form.set('sections', [...presets[from]]);
  };
  const named = (name: PackPreset) => t(`packs.preset.${name}`);
  const field = form.field('sections');
  return (
    <>
      <Radios<PackPreset>
        {...form.field('preset')}
        onChange={fill}
        label={t('packs.form.preset')}
        options={presetNames.map((name) => ({
          value: name,
          label: isChanged && name === preset ? t('packs.form.changed', { preset: named(name) }) : named(name),
          hint: t(`packs.presetHint.${name}`),
        }))}
      />
      <Disclosure
        plain
        title={t('packs.form.sections')}
        aside={t(isChanged ? 'packs.form.chosenOtherwise' : 'packs.form.chosen', {
          count: chosen.length,
          all: sections.length,
          preset: named(preset),
        })}
        {...(field.error !== undefined && { open: true })}
      >
        <div className="stack">
          <Checkboxes<PackSection>
            {...field}
            label={t('packs.form.tells')}
            options={sections.map((section) => ({ value: section, label: t(`packs.section.${section}`) }))}
          />
          {chosen.length > 1 && (
            <Suspense>
              <h3>{t('packs.form.order')}</h3>
              <SectionsInOrder chosen={chosen} onReorder={(ordered) => form.set('sections', ordered)} />
            </Suspense>
          )}
          {isChanged && (
            <div>
              <Button onClick={() => fill(preset)}>{t('packs.form.asPreset', { preset: named(preset) })}</Button>
            </div>
          )}
        </div>
      </Disclosure>
    </>
  );
}
