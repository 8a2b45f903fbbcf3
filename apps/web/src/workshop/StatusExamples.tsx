import { Card } from '../ui/Card.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { ScoreChip } from '../ui/ScoreChip.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { Term } from '../ui/Term.tsx';
import { Tile } from '../ui/Tile.tsx';
import { TrendMark } from '../ui/TrendMark.tsx';

export function StatusExamples() {
  return (
    <Card title="Status">
      <div className="stack">
        <div className="cluster">
          <StatusTag kind="green">On track</StatusTag>
          <StatusTag kind="amber">At risk</StatusTag>
          <StatusTag kind="red">Off track</StatusTag>
          <StatusTag kind="blue">Complete</StatusTag>
          <StatusTag kind="grey">Not started</StatusTag>
          <StatusTag kind="yellow">Due soon</StatusTag>
          <StatusTag kind="grey" shape="pause">
            Blocked
          </StatusTag>
        </div>
        <div className="cluster">
          <StatusTag kind="red" solid>
            High
          </StatusTag>
          <StatusTag kind="amber" solid>
            Medium
          </StatusTag>
          <StatusTag kind="green" solid>
            Low
          </StatusTag>
          <StatusTag kind="blue" solid>
            Signed off
          </StatusTag>
        </div>
        <div className="cluster">
          <LightTag light="green" />
          <LightTag light="amber" was="red" />
          <LightTag light="red" was="amber" />
          <LightTag light="grey" />
          <LightTag light="green" age="62 days old" />
        </div>
        <div className="cluster">
          <ScoreChip score={4} light="green" />
          <ScoreChip score={12} light="amber" />
          <ScoreChip score={20} light="red" />
          <ScoreChip score={16} light="red" band="Extreme" />
        </div>
        <div className="cluster" data-gap="loose">
          <TrendMark direction="up" tone="bad" was={12} />
          <TrendMark direction="steady" />
          <TrendMark direction="down" tone="good" was={16} />
          <TrendMark direction="up" tone="good" word="Improving" />
        </div>
        <p>
          The score with today’s controls is the{' '}
          <Term word="residual score">
            What remains of a risk after the controls you have now. On screen it is called Current.
          </Term>
          .
        </p>
        <div className="tiles">
          <Tile label="Reports received" figure="8 of 12" detail="1 is 24 days overdue" />
          <Tile label="High risks" figure="2" detail={<TrendMark direction="up" tone="bad" was={1} />} />
          <Tile label="Overdue actions" figure="3" detail="Oldest 41 days" />
          <Tile label="Curves turned" figure="1 of 3" detail="1 is turning" />
        </div>
      </div>
    </Card>
  );
}
