import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * The secret of a link in an email; empty when it brought none. It arrives behind the `#`, which browsers send to no
 * server, and leaves the address at once: the history entry keeps it for a reload, but nobody reads it off the screen,
 * copies it with the address or finds it in a list of pages visited.
 */
export const useSecret = (): string => {
  const { hash, state } = useLocation();
  const navigate = useNavigate();
  const arrived = new URLSearchParams(hash).get('token');
  useEffect(() => {
    if (arrived !== null) void navigate({ to: '.', hash: '', replace: true, state: { secret: arrived } });
  }, [arrived, navigate]);
  return arrived ?? state.secret ?? '';
};

/** Whether it can be one of ours at all: 32 bytes in base64url. */
export const isSecret = (secret: string) => /^[\w-]{43}$/.test(secret);
