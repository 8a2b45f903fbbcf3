import type { PersonRepresentation } from '@trivet/contract';
import type { NotificationTopic } from '@trivet/domain';
import { DataTable } from '../ui/DataTable.tsx';
import { Radios } from '../ui/Radios.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { topicGroups } from './topics.ts';
import { useNoticeChoice, type Choose } from './useNoticeChoice.ts';
import { t } from './account.strings.ts';

type Held = NonNullable<PersonRepresentation['preferences']>['notifications'][NotificationTopic];
type Row = Held & { topic: NotificationTopic };

/** Events by ways of telling. What is always sent says so, and cannot be changed. */
export function NoticeMatrix({ profile }: { profile: PersonRepresentation }) {
  const choose = useNoticeChoice(profile);
  const held = profile.preferences?.notifications;
  if (!held) return null;
  return (
    <div className="stack notices" data-gap="loose">
      {topicGroups.map(({ title, topics }) => (
        <DataTable<Row>
          key={title}
          caption={t(title)}
          columns={columnsFor(choose)}
          rows={topics.map((topic) => ({ topic, ...held[topic] }))}
          idOf={({ topic }) => topic}
          nameOf={({ topic }) => t(`topic.${topic}`)}
        />
      ))}
    </div>
  );
}

const columnsFor = (choose: Choose): readonly Column<Row>[] => [
  { id: 'topic', head: t('notices.event'), cell: ({ topic }) => t(`topic.${topic}`), isTitle: true },
  { id: 'email', head: t('notices.email'), cell: (row) => email(row, choose) },
  { id: 'inApp', head: t('notices.inApp'), cell: (row) => inApp(row, choose) },
];

const email = ({ topic, mandatory, email: value }: Row, choose: Choose) =>
  mandatory ? (
    <StatusTag kind="grey" shape="tick">
      {t('notices.always')}
    </StatusTag>
  ) : (
    <Radios
      id={`email-${topic}`}
      label={t('notices.emailFor', { topic: t(`topic.${topic}`) })}
      labelHidden
      inline
      value={isDue(topic) && value === 'daily' ? 'now' : value}
      options={waysOf(topic)}
      onChange={(way) => way && choose(topic, { email: way })}
    />
  );

/** What is due always comes with the day's email; the week's is a topic of its own. */
const waysOf = (topic: NotificationTopic) => {
  if (topic === 'weekly_digest') return choices(['weekly', 'off']);
  if (!isDue(topic)) return choices(['now', 'daily', 'weekly', 'off']);
  return [{ value: 'now' as const, label: t('notices.daily') }, ...choices(['weekly', 'off'])];
};

const choices = (ways: readonly Held['email'][]) => ways.map((value) => ({ value, label: t(`notices.${value}`) }));

const isDue = (topic: NotificationTopic) => topic.endsWith('_due');

const inApp = ({ topic, mandatory, inApp: value }: Row, choose: Choose) =>
  topic === 'weekly_digest' ? null : mandatory ? (
    <StatusTag kind="grey" shape="tick">
      {t('notices.always')}
    </StatusTag>
  ) : (
    <Radios
      id={`app-${topic}`}
      label={t('notices.inAppFor', { topic: t(`topic.${topic}`) })}
      labelHidden
      inline
      value={value}
      options={(['now', 'off'] as const).map((way) => ({ value: way, label: t(`notices.${way}`) }))}
      onChange={(way) => way && choose(topic, { inApp: way })}
    />
  );
