import { useState } from 'react';
import { useOffer } from '../pickers/useOffer.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { people } from './people.ts';

/** Choices that are more than one of a short list. */
export function PickerExamples() {
  const [deputy, setDeputy] = useState<string | null>(null);
  const [coordinator, setCoordinator] = useState<string | null>(null);
  return (
    <>
      <Combobox
        id="pick-deputy"
        label="Deputy"
        items={people}
        none="Nobody"
        value={deputy}
        onChange={setDeputy}
        optional
      />
      <Combobox
        id="pick-coordinator"
        label="Coordinator"
        hint="Maureen Kerr, unless you name someone else"
        items={people}
        value={coordinator ?? 'maureen'}
        onChange={setCoordinator}
      />
      <OneOfMany />
    </>
  );
}

type Person = { id: string; name: string };

const crowd: readonly Person[] = Array.from({ length: 600 }, (_, at) => ({
  id: `p${at + 1}`,
  name: `Person ${String(at + 1).padStart(3, '0')}`,
}));

/** As a server would answer that gives at most 200 at a time. */
const asked = async ({ q = '', limit }: { q?: string; limit: string }) => {
  const found = crowd.filter(({ name }) => name.includes(q));
  return { items: found.slice(0, Number(limit)), next: found.length > Number(limit) ? 'more' : null };
};

function OneOfMany() {
  const [value, onChange] = useState<string | null>('p600');
  const offer = useOffer<Person>(
    {
      key: ['workshop'],
      list: asked,
      get: async (id) => crowd.find((person) => person.id === id) ?? { id, name: '' },
      show: ({ id, name }) => ({ id, label: name }),
    },
    value,
  );
  return <Combobox id="pick-crowd" label="One of 600" value={value} onChange={onChange} {...offer} />;
}
