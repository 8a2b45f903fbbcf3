import type { LogicEvidenceShown } from '@trivet/contract';
import { t as series } from '../outcomes/outcomes.strings.ts';
import { shortOf } from '../partnerships/place.ts';
import { t as plan } from '../plan/plan.strings.ts';
import { ThingLink } from '../plan/ThingLink.tsx';
import { t as pledge } from '../pledges/pledges.strings.ts';
import { StatusTag } from '../ui/StatusTag.tsx';

/** What shows how it goes with a box: the way to it, its light, and the word for it that its own page has. */
export function EvidenceTag({ of }: { of: LogicEvidenceShown }) {
  return (
    <>
      <ThingLink kind={of.kind} reference={of.reference}>
        {shortOf(of.reference)} {of.title}
      </ThingLink>
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
