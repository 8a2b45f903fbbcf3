import { Link } from '@tanstack/react-router';
import type { ImportRepresentation } from '@trivet/contract';
import type { ImportsPlace } from './imports-place.ts';
import { t } from './imports.strings.ts';

/** The way back to where files are brought. */
export const crumbsOf = ({ steps, address }: ImportsPlace, { register }: ImportRepresentation) => [
  <Link key="start" to={steps.start} params={{ ...address, register }}>
    {t(`imports.title.${register}`)}
  </Link>,
];
