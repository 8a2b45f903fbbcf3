import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../lib/api.ts';

/** Accepts an invitation and goes in: with a new password, or without one as the account that is signed in. */
export const useJoin = (token: string) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (password?: string) => {
    await api.auth.acceptInvitation({ params: {}, body: { token, password } });
    queries.clear();
    await navigate({ to: '/', replace: true });
  };
};
