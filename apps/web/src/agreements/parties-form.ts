import type { AgreementPartyView } from '@trivet/contract';
import { AgreementParties } from '@trivet/domain';
import { z } from 'zod';

/** A choice for each partner becomes the parties; what was said of a party beside its signatory stays. */
export const partiesOf = (before: readonly AgreementPartyView[]) =>
  z.preprocess((values) => {
    const chosen = Object.entries(values as Record<string, string>).filter(([, choice]) => choice !== 'none');
    return {
      parties: chosen.map(([partnerId, choice]) => {
        const { capacity = '', isRequired = true } = before.find((party) => party.partnerId === partnerId) ?? {};
        return { partnerId, signatoryId: choice === 'later' ? null : choice, capacity, isRequired };
      }),
    };
  }, AgreementParties);
