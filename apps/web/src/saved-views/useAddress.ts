import { useNavigate, useRouter } from '@tanstack/react-router';

type View = Record<string, unknown>;

/** What a register shows as the words of its address, and the way to a view from such words. */
export const useAddress = () => {
  const { parseSearch, stringifySearch } = useRouter().options;
  const navigate = useNavigate();
  return {
    queryOf: (search: object) => stringifySearch(search as View).replace(/^\?/, ''),
    show: (query: string, { replace = false } = {}) =>
      void navigate({ to: '.', search: () => parseSearch(`?${query}`), replace, resetScroll: false }),
  };
};
