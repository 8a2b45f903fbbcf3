import { useState } from 'react';
import { Conflict } from '../lib/Conflict.tsx';
import { Form, useForm } from '../lib/Form.tsx';
import type { Day } from '../lib/dates.ts';
import { Card } from '../ui/Card.tsx';
import { CheckAnswers } from '../ui/CheckAnswers.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { FormSection } from '../ui/FormSection.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { TaskList } from '../ui/TaskList.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { likelihoods, people } from './people.ts';

type Values = {
  title: string;
  likelihood: number | null;
  ownerId: string | null;
  reviewOn: Day | null;
  cost: number | null;
};

export function FormExamples() {
  return (
    <div className="columns">
      <Card title="A form">
        <RiskForm />
      </Card>
      <div className="stack">
        <Card title="Task list">
          <Tasks />
        </Card>
        <Card title="Check answers">
          <CheckAnswers
            answers={[
              { label: 'Headline', value: 'Venue rota agreed with the Community Network', onChange: () => undefined },
              { label: 'Status', value: 'At risk', onChange: () => undefined },
              { label: 'Signed by', value: 'Róisín Quinn, Education Authority' },
            ]}
          />
        </Card>
        <Card title="Conflict">
          <Conflicting />
        </Card>
      </div>
    </div>
  );
}

function RiskForm() {
  const form = useForm<Values, unknown>({
    schema: () => import('./riskExample.ts').then(({ RiskExample }) => RiskExample),
    defaultValues: { title: '', likelihood: null, ownerId: null, reviewOn: null, cost: null },
    says: { title: 'Enter what might happen', likelihood: 'Select how likely it is', ownerId: 'Choose an owner' },
    draft: 'workshop.risk',
    onSubmit: () => {
      if (form.values.title.includes('refuse')) throw refusal;
      toast('Risk saved');
    },
  });
  return (
    <Form form={form} submit="Save risk" onCancel={form.reset}>
      <FormSection title="What might happen" lead="Two minutes">
        <TextArea {...form.field('title')} label="What might happen?" hint="Cause, event, effect" />
        <RadioTiles {...form.field('likelihood')} label="How likely is it?" options={likelihoods} />
      </FormSection>
      <FormSection title="Who looks after it">
        <Combobox {...form.field('ownerId')} label="Owner" items={people} />
        <DateField {...form.field('reviewOn')} label="Review date" optional />
        <NumberField {...form.field('cost')} label="Cost" optional before="£" />
      </FormSection>
    </Form>
  );
}

const refusal = {
  status: 422,
  title: 'Unprocessable',
  errors: [
    { pointer: '/body/ownerId', message: 'Róisín Quinn is not a member of this partnership' },
    { pointer: '/elsewhere', message: 'This partnership was closed yesterday' },
  ],
};

function Tasks() {
  return (
    <TaskList
      tasks={[
        { id: 'a', title: <a href="#headline">Headline</a>, status: 'completed' },
        {
          id: 'b',
          title: <a href="#status">Status</a>,
          hint: 'Filled in from your updates',
          status: { kind: 'blue', label: 'In progress', shape: 'half' },
        },
        {
          id: 'c',
          title: 'Check and send',
          hint: 'When the others are done',
          status: { kind: 'grey', label: 'Cannot start yet' },
        },
      ]}
    />
  );
}

function Conflicting() {
  const [yours, setYours] = useState('Funding ends in March');
  return (
    <Conflict
      by="Priya Nair"
      at="2026-11-23T10:42:00Z"
      differences={[
        { id: 'title', label: 'What might happen', yours, theirs: 'Funding ends in March, so referrals stop' },
      ]}
      onUseTheirs={() => setYours('Funding ends in March, so referrals stop')}
      onEdit={() => undefined}
      onDone={() => toast('Settled')}
    />
  );
}
