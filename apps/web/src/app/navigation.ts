import { useParams, useRouter } from '@tanstack/react-router';
import type { Command } from '../lib/keyboard.ts';
import {
  actionIcon,
  agreementIcon,
  decisionIcon,
  healthIcon,
  historyIcon,
  meetingIcon,
  moneyIcon,
  outcomeIcon,
  overviewIcon,
  partnersIcon,
  personIcon,
  planIcon,
  reportIcon,
  riskIcon,
  settingsIcon,
  stakeholdersIcon,
} from '../ui/icons.tsx';
import { useMyPartnerships, type SessionPartnership } from './session.ts';
import { t } from './frame.strings.ts';

/** A page of a partnership as the navigation shows it; its route is in routes/. */
export type NavItem = {
  /** What follows `/w/$workspace/p/$code/`. */
  path: string;
  label: Parameters<typeof t>[0];
  icon: string;
  goTo?: Command;
};

const partnership = '/w/$workspace/p/$code';

/** In the order people meet them. An item shows as soon as routes/ has its page. */
export const mainItems: readonly NavItem[] = [
  { path: '', label: 'nav.overview', icon: overviewIcon },
  { path: 'actions', label: 'nav.actions', icon: actionIcon, goTo: 'go.actions' },
  { path: 'plan', label: 'nav.plan', icon: planIcon },
  { path: 'risks', label: 'nav.risks', icon: riskIcon, goTo: 'go.risks' },
  { path: 'outcomes', label: 'nav.outcomes', icon: outcomeIcon, goTo: 'go.outcomes' },
  { path: 'meetings', label: 'nav.meetings', icon: meetingIcon, goTo: 'go.meetings' },
  { path: 'reports', label: 'nav.reports', icon: reportIcon, goTo: 'go.reports' },
  { path: 'partners', label: 'nav.partners', icon: partnersIcon },
  { path: 'people', label: 'nav.people', icon: personIcon },
];

/** Behind 'More'. */
export const moreItems: readonly NavItem[] = [
  { path: 'decisions', label: 'nav.decisions', icon: decisionIcon },
  { path: 'money', label: 'nav.money', icon: moneyIcon },
  { path: 'accountability', label: 'nav.accountability', icon: agreementIcon },
  { path: 'agreements', label: 'nav.agreement', icon: agreementIcon },
  { path: 'health', label: 'nav.health', icon: healthIcon },
  { path: 'stakeholders', label: 'nav.stakeholders', icon: stakeholdersIcon },
  { path: 'history', label: 'nav.history', icon: historyIcon },
  { path: 'settings', label: 'nav.settings', icon: settingsIcon },
];

/** The partnership of the address, else the one looked at last, else the first. */
export const useCurrentPartnership = (): SessionPartnership | undefined => {
  const partnerships = useMyPartnerships();
  const { code, workspace } = useParams({ strict: false });
  const here = partnerships.find((each) => each.code === code && each.workspace.slug === workspace);
  if (here) lastLookedAt = here.id;
  return here ?? partnerships.find((each) => each.id === lastLookedAt) ?? partnerships[0];
};
let lastLookedAt: string | undefined;

/** Only items whose page exists, so that no link leads nowhere. */
export const useNavigation = () => {
  const addresses = new Set(Object.values(useRouter().routesById).map(({ fullPath }) => String(fullPath)));
  const current = useCurrentPartnership();
  const registered = (address: string) => addresses.has(address);
  // The index of a layout route is listed with a closing slash.
  const exists = ({ path }: NavItem) =>
    current !== undefined && registered(path === '' ? `${partnership}/` : addressOf(path));
  return { current, registered, main: mainItems.filter(exists), more: moreItems.filter(exists) };
};

/** '/w/$workspace/p/$code/risks', with what fills it. */
export const addressOf = (path: string) => (path === '' ? partnership : `${partnership}/${path}`);
export const paramsOf = ({ workspace, code }: SessionPartnership) => ({ workspace: workspace.slug, code });
