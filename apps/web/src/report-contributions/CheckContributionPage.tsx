import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { usePersonName } from '../app/session.ts';
import { api } from '../lib/api.ts';
import { problemOf } from '../lib/problem.ts';
import { usePlace } from '../partnerships/place.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { CheckAnswers, type Answer } from '../ui/CheckAnswers.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { toast } from '../ui/Toast.tsx';
import { addressOf, contributionPath, crumbsOf, OneContribution, type Shown } from './OneContribution.tsx';
import { ReadContribution } from './ReadContribution.tsx';
import { fieldId } from './contribution-words.ts';
import { contributionQuery, paramsOf, useShowContribution } from './report-contributions.api.ts';
import { lightWords, supportWords } from './said.ts';
import { t } from './report-contributions.strings.ts';
import '../reports/reports.css';

/** A partner's whole part as others will read it, what it lacks, and the one press that sends it. */
export function CheckContributionPage() {
  return <OneContribution>{(shown) => <Check {...shown} />}</OneContribution>;
}

function Check(shown: Shown) {
  const place = usePlace();
  const { report, contribution } = shown;
  const mayWrite = contribution.permissions.may.includes('report_contribution.write');
  return (
    <>
      <PageHeader
        title={t('partCheck.title')}
        within={[contribution.partnerShortName, report.label, place.name]}
        crumbs={crumbsOf(place, report)}
        lead={mayWrite && t('partCheck.lead')}
      />
      {!mayWrite ? (
        <ReadContribution {...shown} />
      ) : (
        <div className="stack" data-gap="loose">
          {contribution.missing.length > 0 && <Missing {...shown} />}
          <Card title={t('contribution.title', { partner: contribution.partnerShortName, label: report.label })}>
            <Answers {...shown} />
          </Card>
          <Sending {...shown} />
          <div>
            <LinkButton to={contributionPath} params={addressOf(place, shown)}>
              {t('partCheck.back')}
            </LinkButton>
          </div>
        </div>
      )}
    </>
  );
}

function Missing(shown: Shown) {
  const place = usePlace();
  return (
    <Banner kind="warning" title={t('partCheck.missing')}>
      <ul>
        {shown.contribution.missing.map((part) => (
          <li key={part}>
            <Link to={contributionPath} params={addressOf(place, shown)} hash={fieldId(part)}>
              {t(`partCheck.missing.${part}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Answers(shown: Shown) {
  const place = usePlace();
  const navigate = useNavigate();
  const { words, permissions } = shown.contribution;
  if (!words) return null;
  const answer = (name: keyof typeof words, value: ReactNode): Answer => ({
    label: t(`contribution.${name}`),
    value: value || <span className="muted">{t('contribution.nothing')}</span>,
    ...(permissions.fields.includes(name) && {
      onChange: () => void navigate({ to: contributionPath, params: addressOf(place, shown), hash: fieldId(name) }),
    }),
  });
  const typed = (text: string) => text && <span className="as-typed">{text}</span>;
  return (
    <CheckAnswers
      answers={[
        answer('headline', typed(words.headline)),
        answer('light', words.light && lightWords(words.light)),
        answer('lightReason', typed(words.lightReason)),
        answer('moved', words.moved.length > 0 && <MovedWords {...words} />),
        answer('nextPeriod', typed(words.nextPeriod)),
        answer('helpNeeded', typed(words.helpNeeded)),
        answer('support', supportWords(words.support)),
        answer('supportWords', typed(words.supportWords)),
      ]}
    />
  );
}

const MovedWords = ({ moved }: { moved: readonly { subjectId: string; words: string }[] }) => (
  <ul>
    {moved.map(({ subjectId, words }) => (
      <li key={subjectId}>{words}</li>
    ))}
  </ul>
);

function Sending(shown: Shown) {
  const name = usePersonName();
  const { contribution } = shown;
  const { send, refused, isPending } = useSending(shown);
  return (
    <Card>
      <div className="stack">
        {refused && (
          <Banner kind="warning">
            <p role="alert">{refused}</p>
          </Banner>
        )}
        <p>{statementOf(shown, name)}</p>
        <p>
          <strong>{name}</strong>
        </p>
        <div>
          <Button kind="primary" busy={isPending} disabled={contribution.missing.length > 0} onClick={send}>
            {t('partCheck.send')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** Whoever sends for somebody else says so. */
const statementOf = ({ contribution: { partnerName: partner, leadName: lead } }: Shown, name: string) => {
  if (lead === name) return t('partCheck.statement', { partner });
  return lead ? t('partCheck.statementFor', { partner, lead }) : t('partCheck.statementForNobody', { partner });
};

const useSending = (shown: Shown) => {
  const { report, contribution } = shown;
  const place = usePlace();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const show = useShowContribution();
  const [refused, setRefused] = useState<string | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      api.reportContributions.send({ params: paramsOf(contribution) }, { ifMatch: contribution.version }),
    onSuccess: async (sent) => {
      await show(sent);
      toast(t('partCheck.sent', { partner: sent.partnerShortName, label: report.label }));
      await navigate({ to: contributionPath, params: addressOf(place, shown) });
    },
    onError: async (thrown) => {
      const { status, title } = problemOf(thrown);
      setRefused(status === 412 ? t('partCheck.changed') : title);
      await queries.invalidateQueries(contributionQuery(contribution));
    },
  });
  return { send: () => mutate(), refused, isPending };
};
