import { useNavigate } from '@tanstack/react-router';
import { canRun, run } from '../lib/keyboard.ts';
import { buildingIcon, homeIcon } from '../ui/icons.tsx';
import { Palette, type PaletteGroup } from '../ui/Palette.tsx';
import { addressOf, paramsOf, useNavigation } from './navigation.ts';
import { newItems } from './newItems.ts';
import { useMyPartnerships } from './session.ts';
import { useFound } from './useFound.tsx';
import { t } from './frame.strings.ts';

/** The palette with what this person can go to and do, and what the server finds. */
export default function GoTo({ onClose }: { onClose: () => void }) {
  const { groups: found, isSearching, failure, search } = useFound();
  return (
    <Palette
      groups={useGroups()}
      found={found}
      failure={failure}
      isSearching={isSearching}
      onType={search}
      onClose={onClose}
    />
  );
}

const useGroups = (): PaletteGroup[] => {
  const navigate = useNavigate();
  const { current, main, more } = useNavigation();
  const partnerships = useMyPartnerships();
  const home = { id: 'home', label: t('nav.home'), icon: homeIcon, keys: 'G H', run: () => void navigate({ to: '/' }) };
  const pages = [...main, ...more].map(({ path, label, icon }) => ({
    id: `page-${path}`,
    label: t(label),
    detail: current?.name,
    icon,
    run: () => current && void navigate({ to: addressOf(path), params: paramsOf(current) }),
  }));
  const acts = newItems
    .filter(({ command }) => canRun(command))
    .map(({ command, label, icon, keys }) => ({ id: command, label: t(label), icon, keys, run: () => run(command) }));
  const others = partnerships.map((each) => ({
    id: each.id,
    label: each.name,
    also: each.code,
    icon: buildingIcon,
    run: () => void navigate({ to: addressOf(''), params: paramsOf(each) }),
  }));
  return [
    { title: t('palette.pages'), items: [home, ...pages] },
    { title: t('palette.acts'), items: acts },
    { title: t('palette.partnerships'), items: others },
  ];
};
