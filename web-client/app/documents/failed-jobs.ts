import { document } from './document';
import type { Connection, UserError } from './types';

export interface FailedJob {
  id: string;
  service: string;
  name: string;
  attempts: number;
  fault: string;
  failedAt: string;
  retryWantedAt: string | null;
  retriedAt: string | null;
  municipality: { name: string } | null;
}

export const failedJobs = document<
  { failedJobs: Connection<FailedJob> & { pageInfo: { hasNextPage: boolean; endCursor: string | null } } },
  { after: string | null }
>(`
  query FailedJobs($after: String) {
    failedJobs(first: 50, after: $after) {
      nodes { id service name attempts fault failedAt retryWantedAt retriedAt municipality { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const retryFailedJob = document<
  { retryFailedJob: { userErrors: UserError[] } },
  { input: { failedJobId: string } }
>(`
  mutation RetryFailedJob($input: RetryFailedJobInput!) {
    retryFailedJob(input: $input) { userErrors { code message path } }
  }
`);
