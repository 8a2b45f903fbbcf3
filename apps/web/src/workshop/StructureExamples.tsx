import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Pager } from '../ui/Pager.tsx';
import { ReorderList } from '../ui/ReorderList.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Timeline } from '../ui/Timeline.tsx';

export function StructureExamples() {
  return (
    <div className="columns">
      <Card title="Due now" aside={<span className="muted">3 things</span>}>
        <Owed />
      </Card>
      <Card title="History">
        <Happened />
      </Card>
      <Card title="Parts of a page">
        <Tabs
          label="Parts of the partnership"
          tabs={[
            { id: 'partners', label: 'Partners', count: 14, content: <p>14 organisations.</p> },
            { id: 'roles', label: 'Roles', content: <p>Who answers to whom.</p> },
          ]}
        />
        <div className="stack">
          <Facts
            facts={[
              ['Lead', 'Gareth Millar, Council'],
              ['Due', '12 Jan 2027'],
            ]}
          />
          <Disclosure title="More about this risk" aside="Cause, effect, controls">
            <p>Closed by most people.</p>
          </Disclosure>
          <Disclosure title="What counts as likely?" plain>
            <p>It has happened before, or it will within a year.</p>
          </Disclosure>
          <Pager what="risks" page={{ from: 1, to: 50, total: 1000, isAtLeast: true, onNext: () => undefined }} />
        </div>
      </Card>
      <Card title="Agenda order">
        <Agenda />
      </Card>
    </div>
  );
}

function Owed() {
  const items = [
    {
      id: 'a',
      tag: <StatusTag kind="red">2 days overdue</StatusTag>,
      title: <a href="#report">Progress report, quarter 2</a>,
      facts: 'Early Years',
      action: <Button>Start report</Button>,
    },
    {
      id: 'b',
      tag: <StatusTag kind="amber">Due Wed 25 Nov</StatusTag>,
      title: <a href="#a031">A-031 Agree the venue rota with the Community Network</a>,
      action: <Button>Update</Button>,
    },
    {
      id: 'c',
      tag: <StatusTag kind="grey">Due Mon 30 Nov</StatusTag>,
      title: <a href="#r009">R-009 Coordinator leaves</a>,
      facts: 'Review the risk',
      action: <Button>Review</Button>,
    },
  ];
  return <Rows label="Due now" items={items} />;
}

function Happened() {
  return (
    <Timeline
      entries={[
        {
          id: '2',
          what: 'Score raised from 12 to 16',
          who: 'Siobhán McAteer, by email',
          at: '2026-11-21T09:15:00Z',
          body: <p>The agreement lapses on 4 December.</p>,
        },
        { id: '1', what: 'Risk logged', who: 'Gareth Millar', at: '2026-09-08T13:05:00Z' },
      ]}
    />
  );
}

function Agenda() {
  const [order, setOrder] = useState<readonly string[]>([
    'Minutes of 8 September',
    'Risks needing a decision',
    'Any other business',
  ]);
  return (
    <ReorderList label="Agenda" items={order} idOf={(item) => item} nameOf={(item) => item} onReorder={setOrder}>
      {(item) => item}
    </ReorderList>
  );
}
