/** Coordinator and deputy, who keep the group's things. */
export const keepers: readonly string[] = ['coordinator', 'deputy'];

/** Those who report for an organisation. */
export const reporting: readonly string[] = ['reporter', 'kommunpolis'];

/** Those for whom a meeting's room opens. */
export const meetingReaders: readonly string[] = [...keepers, 'kommunpolis', 'council-member', 'reporter'];

/** Those who read on behalf of the county board. */
export const countyOffice: readonly string[] = ['county-coordinator', 'county-evaluator'];

/** Whoever has to do with promises and pictures; whoever runs the platform sees no content of anybody's. */
export const contentReaders: readonly string[] = [
  ...keepers,
  ...['kommunpolis', 'council-member', 'politician', 'reporter', 'lpo-chief'],
  ...countyOffice,
];
