import { Link } from '@tanstack/react-router';
import { Icon, keyboardIcon, personIcon, signOutIcon, themeIcon } from '../ui/icons.tsx';
import { Drop } from './Drop.tsx';
import { signOut, usePersonName, useSession } from './session.ts';
import { t } from './frame.strings.ts';

/** Who one is, how the screen looks, and the way out. */
export function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const { account } = useSession();
  const name = usePersonName();
  // The letters first: what is seen is how the name begins.
  const title = (
    <>
      <span className="avatar">{initials(name)}</span>
      <span className="visually-hidden">{t('frame.account', { name })}</span>
    </>
  );
  return (
    <Drop className="avatar-button" title={title}>
      <div className="drop-head">
        <strong>{name}</strong>
        <p>{account.email}</p>
      </div>
      <div className="options">
        <Link className="option" to="/account">
          <Icon path={personIcon} />
          {t('menu.account')}
        </Link>
        <Link className="option" to="/account/display">
          <Icon path={themeIcon} />
          {t('menu.display')}
        </Link>
        <button type="button" className="option" onClick={onShortcuts}>
          <Icon path={keyboardIcon} />
          {t('menu.shortcuts')}
        </button>
        <hr />
        <button type="button" className="option" onClick={() => void signOut()}>
          <Icon path={signOutIcon} />
          {t('menu.signOut')}
        </button>
      </div>
    </Drop>
  );
}

const initials = (name: string) => {
  const words = name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !/^(Dr|Cllr|Mr|Mrs|Ms|Prof|Rev)\.?$/.test(word));
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`;
};
