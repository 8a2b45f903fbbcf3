import { useState } from 'react';
import { addDays, today, type Day } from '../lib/dates.ts';
import { Card } from '../ui/Card.tsx';
import { Checkbox, Checkboxes } from '../ui/Checkboxes.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { likelihoods, people } from './people.ts';

/** Keeps one value, as a form would. */
const useValue = <Value,>(id: string, first: Value) => {
  const [value, onChange] = useState<Value>(first);
  return { id, value, onChange };
};

export function FieldExamples() {
  return (
    <Card title="Fields">
      <div className="columns">
        <Words />
        <Choices />
      </div>
    </Card>
  );
}

function Words() {
  return (
    <div className="form">
      <TextField {...useValue('x-name', '')} label="Name of the partnership" hint="As people say it" />
      <TextField
        {...useValue('x-mail', 'name')}
        label="Email address"
        type="email"
        error="Enter an email address, like name@example.org"
      />
      <TextField {...useValue('x-cost', '1,250')} label="Cost" optional before="£" after="a year" width="figure" />
      <TextField {...useValue('x-off', 'Signed off on 13 November')} label="Headline" disabled />
      <TextArea {...useValue('x-area', 'Venue rota agreed.')} label="Headline for the board" limit={280} />
      <TextArea
        {...useValue('x-over', 'Far too long')}
        label="Short note"
        limit={10}
        error="Use 10 characters or fewer"
      />
      <NumberField {...useValue<number | null>('x-rate', 71.8)} label="Admissions" after="per 1,000" />
      <DateField
        {...useValue<Day | null>('x-date', null)}
        label="Review date"
        quick={[
          { label: 'In 30 days', day: addDays(today(), 30) },
          { label: 'In 90 days', day: addDays(today(), 90) },
        ]}
      />
      <DateField {...useValue<Day | null>('x-baddate', null)} label="Due" error="Enter a real date" />
    </div>
  );
}

function Choices() {
  return (
    <div className="form">
      <Combobox
        {...useValue<string | null>('x-owner', 'gareth')}
        label="Risk owner"
        hint="Type part of a name"
        items={people}
      />
      <Select
        {...useValue('x-cat', 'delivery')}
        label="Category"
        options={[
          { value: 'delivery', label: 'Delivery' },
          { value: 'finance', label: 'Finance' },
        ]}
      />
      <RadioTiles
        {...useValue<1 | 2 | 3 | 4 | 5 | null>('x-likely', 4)}
        label="How likely is it?"
        options={likelihoods}
      />
      <RadioTiles
        {...useValue<1 | 2 | 3 | 4 | 5 | null>('x-bad', null)}
        label="How bad would it be?"
        options={likelihoods}
        error="Select the impact"
      />
      <Radios
        {...useValue<'treat' | 'tolerate' | 'transfer' | null>('x-resp', 'treat')}
        label="Response"
        options={[
          { value: 'treat', label: 'Treat', hint: 'Do something to bring it down' },
          { value: 'tolerate', label: 'Tolerate', hint: 'Accept it for a time' },
          { value: 'transfer', label: 'Transfer', disabled: true },
        ]}
      />
      <Checkboxes
        {...useValue<readonly ('council' | 'trust')[]>('x-shared', ['trust'])}
        label="Shared with"
        options={[
          { value: 'council', label: 'Carnmoyle District Council' },
          { value: 'trust', label: 'Western Glens Trust' },
        ]}
      />
      <Checkbox
        {...useValue('x-sure', false)}
        label="I confirm this is accurate"
        error="Confirm that this is accurate"
      />
      <FileDrop
        {...useValue<File | null>('x-file', null)}
        label="Your register"
        hint="Excel or CSV, up to 10 MB"
        accept=".xlsx,.csv"
      />
    </div>
  );
}
