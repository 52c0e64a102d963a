import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { Empty } from '../components/Empty';
import { Table } from '../components/Table';
import { momentOf } from '../dates';
import type { FailedJob } from '../documents/failed-jobs';
import { usePage } from '../page-context';

/** Runs that failed for good: which job, for whom, when; each can be asked to run again. */
export function FailedJobTable({ jobs }: { jobs: FailedJob[] }) {
  const { operations: texts } = usePage().texts;
  if (jobs.length === 0) return <Empty>{texts.empty}</Empty>;
  return (
    <Table
      caption={texts.caption}
      rows={jobs}
      keyOf={({ id }) => id}
      columns={[
        { head: texts.job, cell: ({ service, name }) => `${service}: ${name}` },
        { head: texts.municipality, cell: ({ municipality }) => municipality?.name ?? texts.all },
        { head: texts.failedAt, cell: ({ failedAt }) => momentOf(failedAt) },
        { head: texts.attempts, cell: ({ attempts }) => attempts, figure: true },
        { head: texts.fault, cell: ({ fault }) => fault },
        { head: texts.retry, cell: (job) => <Retry job={job} /> },
      ]}
    />
  );
}

function Retry({ job: { id, name, retryWantedAt, retriedAt } }: { job: FailedJob }) {
  const { operations: texts } = usePage().texts;
  if (retriedAt) return texts.retried(momentOf(retriedAt));
  if (retryWantedAt) return texts.wanted(momentOf(retryWantedAt));
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="secondary" aria-label={texts.retryOf(name)}>
        {texts.retryNow}
      </Button>
    </Form>
  );
}
