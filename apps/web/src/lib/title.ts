import { useEffect } from 'react';

let parts: readonly string[] = [];
const prefixes: string[] = [];

/** Names the page: from the smallest thing to the largest, 'R-009 Loss of coordinator, Risks, Carnmoyle Early Years'. */
export const useTitle = (...names: (string | undefined)[]) => {
  const joined = names.filter(Boolean).join('\n');
  useEffect(() => {
    parts = joined.split('\n');
    write();
  }, [joined]);
};

/** While a form has errors the title says so first, as GOV.UK's does: a screen reader hears it before anything else. */
export const useTitlePrefix = (prefix: string, isOn: boolean) => {
  useEffect(() => {
    if (!isOn) return;
    prefixes.push(prefix);
    write();
    return () => {
      prefixes.splice(prefixes.indexOf(prefix), 1);
      write();
    };
  }, [prefix, isOn]);
};

const write = () => {
  document.title = `${prefixes.at(-1) ?? ''}${[...parts, 'Trivet'].join(', ')}`;
};
