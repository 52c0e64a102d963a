import { administrator, type Person } from './people';

/** Runs of jobs that failed belong to whoever runs the platform, whichever tenant they were to work for. */
export const ofThePlatform = /^(FailedJob\b|Query\.failedJobs\b|Mutation\.retryFailedJob\b)/;

/** Those to whom another tenant's things of a type, or at a place, are as if they did not exist. */
export const strangersTo = (place: string, people: Person[]): Person[] =>
  ofThePlatform.test(place) ? people.filter(({ name }) => name !== administrator.name) : people;
