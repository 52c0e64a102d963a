import type { Permissions } from '@medborgarlofte/platform/permissions';

/** Who may call what. Rows are narrowed again by the database: a role held elsewhere opens nothing here. */
export const permissions = {
  'Query.viewer': 'public',
  'Query.municipality': 'public',
  'Query.municipalities': 'public',
  'Query.county': 'public',
  'Query.policeArea': 'public',
  'Municipality.grants': ['coordinator', 'deputy', 'politician'],
  'Mutation.updateMunicipalitySettings': ['coordinator'],
  'Mutation.createGrant': ['coordinator', 'politician'],
  'Mutation.revokeGrant': ['coordinator', 'politician'],
  'Query.failedJobs': ['platform-administrator'],
  'Mutation.retryFailedJob': ['platform-administrator'],
} satisfies Permissions;
