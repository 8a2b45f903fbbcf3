import type { SearchKind } from '@trivet/domain';
import {
  actionIcon,
  agreementIcon,
  buildingIcon,
  decisionIcon,
  meetingIcon,
  partnersIcon,
  personIcon,
  reportIcon,
  riskIcon,
} from '../ui/icons.tsx';

export const iconOfKind: Record<SearchKind, string> = {
  action: actionIcon,
  risk: riskIcon,
  decision: decisionIcon,
  meeting: meetingIcon,
  report: reportIcon,
  agreement: agreementIcon,
  partnership: buildingIcon,
  person: personIcon,
  organisation: partnersIcon,
};
