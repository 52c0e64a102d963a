import type { Place } from '../places';

const writers = ['coordinator', 'deputy', 'reporter'];

/** Whether somebody writes surveys, safety walks and measurements here. */
export const mayWriteKnowledge = ({ roles }: Pick<Place, 'roles'>): boolean =>
  roles.some(({ role }) => writers.includes(role));
