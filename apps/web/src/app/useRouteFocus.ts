import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { announce } from '../lib/announce.ts';

/** After a move to another page, focus goes to the part that its address names, else to its h1, and its title is announced, as a page load would do. */
export const useRouteFocus = () => {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation, toLocation }) => {
        if (!pathChanged || !fromLocation) return;
        // The page sets its title in an effect: one frame later it is there.
        requestAnimationFrame(() => {
          const part = document.getElementById(toLocation.hash || 'none');
          if (part) part.focus();
          else document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
          announce(document.title);
        });
      }),
    [router],
  );
};
