import { useEffect, useRef } from 'react';

/** Does `act` with the last of what it was given, once nothing has come for a while: for what follows typing. */
export const useRested = <Given>(act: (given: Given) => void, rest = 250) => {
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (given: Given) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => act(given), rest);
  };
};
