import type { operations as swedish } from '../sv/operations';

/** The room of whoever runs the platform. */
export const operations: typeof swedish = {
  room: 'Operations',
  title: 'Operations: work that failed',
  lead: 'What the platform was to do in the background but could not, in spite of several tries. Its content is not shown to you.',
  caption: 'Work that failed, the latest first',
  job: 'Work',
  municipality: 'Municipality',
  all: 'All',
  attempts: 'Tries',
  fault: 'Fault',
  failedAt: 'Failed',
  retry: 'Another run',
  retryNow: 'Run again',
  retryOf: (name: string) => `Run ${name} again`,
  wanted: (time: string) => `Asked for ${time}`,
  retried: (time: string) => `Run again ${time}`,
  empty: 'Nothing has failed. If some work does, it stands here, and you can run it again.',
  older: 'Show older',
};
