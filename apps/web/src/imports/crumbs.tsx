import { Link } from '@tanstack/react-router';
import type { ImportRepresentation } from '@trivet/contract';
import { addressIn, type Place } from '../partnerships/place.ts';
import { startPath } from './import-address.ts';
import { t } from './imports.strings.ts';

/** The way back to where files are brought. */
export const crumbsOf = (place: Place, { register }: ImportRepresentation) => [
  <Link key="start" to={startPath} params={{ ...addressIn(place), register }}>
    {t(`imports.title.${register}`)}
  </Link>,
];
