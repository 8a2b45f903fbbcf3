import { Link } from '@tanstack/react-router';
import type { LogicEvidenceShown } from '@trivet/contract';
import { t as series } from '../outcomes/outcomes.strings.ts';
import { addressIn, shortOf, usePlace } from '../partnerships/place.ts';
import { t as plan } from '../plan/plan.strings.ts';
import { t as pledge } from '../pledges/pledges.strings.ts';
import { StatusTag } from '../ui/StatusTag.tsx';

/** What shows how it goes with a box: the way to it, its light, and the word for it that its own page has. */
export function EvidenceTag({ of }: { of: LogicEvidenceShown }) {
  const params = { ...addressIn(usePlace()), reference: shortOf(of.reference) };
  const words = `${shortOf(of.reference)} ${of.title}`;
  return (
    <>
      {of.kind === 'pledge' ? (
        <Link to="/w/$workspace/p/$code/money/pledges/$reference" params={params}>
          {words}
        </Link>
      ) : of.kind === 'measure' || of.kind === 'indicator' ? (
        <Link to="/w/$workspace/p/$code/outcomes/$reference" params={params}>
          {words}
        </Link>
      ) : (
        <Link to="/w/$workspace/p/$code/plan/$reference" params={params}>
          {words}
        </Link>
      )}
      <StatusTag kind={of.light ?? 'grey'}>{evidenceWords(of)}</StatusTag>
    </>
  );
}

/** How it stands, as on its own page. */
export function evidenceWords(of: LogicEvidenceShown): string {
  if (of.kind === 'pledge') return pledge(`pledge.state.${of.standing}`);
  if (of.kind === 'measure' || of.kind === 'indicator')
    return of.light ? series(`targetLight.${of.light}`) : series(`state.${of.standing}`);
  const { standing } = of;
  return standing === 'open' || standing === 'achieved' || standing === 'reached' || standing === 'dropped'
    ? plan(`plan.status.${standing}`)
    : plan(`plan.reason.${standing}`);
}
