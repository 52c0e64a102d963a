import { heldNow, type Permissions } from '@medborgarlofte/platform/permissions';

/** Those who run the promises of a municipality. */
export const editors = ['coordinator', 'deputy'] as const;
const police = [...editors, 'kommunpolis'] as const;

/** Who may call what. Rows are narrowed again by the database: a role held elsewhere opens nothing here. */
export const permissions = {
  'Query.promise': 'public',
  'Query.publishedPromises': 'public',
  'Municipality.promises': 'public',
  'Municipality.promise': 'public',
  'Municipality.agreements': 'public',
  'Municipality.viewerCanCreatePromise': 'public',
  'Mutation.createAgreement': editors,
  'Mutation.editAgreement': editors,
  'Mutation.createPromise': editors,
  'Mutation.editPromise': editors,
  'Mutation.addDirection': editors,
  'Mutation.editDirection': editors,
  'Mutation.removeDirection': editors,
  'Mutation.addActivity': police,
  'Mutation.editActivity': police,
  'Mutation.removeActivity': police,
  'Mutation.proposePromise': [...editors, 'council-member'],
  'Mutation.adoptPromise': [...editors, 'politician'],
  'Mutation.signPromise': [...editors, 'politician', 'lpo-chief'],
  'Mutation.publishPromise': heldNow(editors),
  'Mutation.withdrawPromise': heldNow(editors),
  'Mutation.recordFollowUp': police,
  'Mutation.publishFollowUps': heldNow(editors),
  'Mutation.renewPromise': editors,
  'Mutation.endPromise': editors,
} satisfies Permissions;
