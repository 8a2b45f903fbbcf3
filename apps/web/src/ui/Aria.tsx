import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';

/** Every React Aria component sits in one of these: it has no Welsh or Irish, so it always speaks British English under our labels. */
export function Aria({ children }: { children: ReactNode }) {
  return <I18nProvider locale="en-GB">{children}</I18nProvider>;
}
