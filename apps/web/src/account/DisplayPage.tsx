import { choose, usePreferences } from '../lib/preferences.ts';
import { Card } from '../ui/Card.tsx';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Radios } from '../ui/Radios.tsx';
import { t } from './account.strings.ts';

/** Theme, spacing and shortcuts: chosen once, in force at once. */
export function DisplayPage() {
  const { theme, density, shortcuts } = usePreferences();
  return (
    <>
      <PageHeader title={t('display.title')} lead={t('display.lead')} within={[t('display.within')]} />
      <Card>
        <div className="form">
          <Radios
            id="theme"
            label={t('display.theme')}
            value={theme}
            onChange={(chosen) => choose({ theme: chosen ?? 'system' })}
            options={[
              { value: 'system', label: t('display.system') },
              { value: 'light', label: t('display.light') },
              { value: 'dark', label: t('display.dark') },
            ]}
          />
          <Radios
            id="density"
            label={t('display.density')}
            value={density}
            onChange={(chosen) => choose({ density: chosen ?? 'comfortable' })}
            options={[
              { value: 'comfortable', label: t('display.comfortable') },
              { value: 'compact', label: t('display.compact'), hint: t('display.compactHint') },
            ]}
          />
          <Checkbox
            id="shortcuts"
            label={t('display.shortcuts')}
            hint={t('display.shortcutsHint')}
            value={shortcuts}
            onChange={(isOn) => choose({ shortcuts: isOn })}
          />
        </div>
      </Card>
    </>
  );
}
