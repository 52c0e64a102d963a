import { document } from './document';
import { promiseContent, type PromiseContent } from './promise-content';
import type { PublicationState, UserError } from './types';

export interface WorkPromise extends PromiseContent {
  version: number;
  publishedAt: string | null;
  viewerCan: { publish: boolean; withdraw: boolean };
}

/** The promise as a conflict shows it: enough to see what differs. */
export interface CurrentPromise {
  title: string;
  version: number;
  publication: PublicationState;
  updatedAt: string;
  updatedByRole: string | null;
}

const current = 'title version publication updatedAt updatedByRole';

export const workPromise = document<
  { municipality: { promise: WorkPromise | null } | null },
  { slug: string; number: number }
>(`
  query WorkPromise($slug: String!, $number: Int!) {
    municipality(by: { slug: $slug }) {
      promise(number: $number) {
        ${promiseContent}
        version publishedAt
        viewerCan { publish withdraw }
      }
    }
  }
`);

/** An act on the version that a person has seen; a note goes with publishing alone. */
export interface ActInput {
  promiseId: string;
  expectedVersion: number;
  changeNote?: string;
}

export interface ActPayload {
  promise: CurrentPromise | null;
  userErrors: UserError[];
}

export const publishPromise = document<{ publishPromise: ActPayload }, { input: ActInput }>(`
  mutation PublishPromise($input: PublishPromiseInput!) {
    publishPromise(input: $input) { promise { ${current} } userErrors { code message path } }
  }
`);

export const withdrawPromise = document<{ withdrawPromise: ActPayload }, { input: ActInput }>(`
  mutation WithdrawPromise($input: WithdrawPromiseInput!) {
    withdrawPromise(input: $input) { promise { ${current} } userErrors { code message path } }
  }
`);
