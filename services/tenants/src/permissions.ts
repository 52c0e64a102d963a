import { heldNow, type Permissions } from '@medborgarlofte/platform/permissions';

/** Who may call what. Rows are narrowed again by the database: a role held elsewhere opens nothing here. */
export const permissions = {
  'Query.viewer': 'public',
  'Query.municipality': 'public',
  'Query.municipalities': 'public',
  'Query.county': 'public',
  'Query.policeArea': 'public',
  'Municipality.grants': ['coordinator', 'deputy', 'politician'],
  'Mutation.updateMunicipalitySettings': heldNow(['coordinator']),
  'Mutation.createGrant': heldNow(['coordinator', 'politician']),
  'Mutation.revokeGrant': heldNow(['coordinator', 'politician']),
  'Query.failedJobs': heldNow(['platform-administrator']),
  'Mutation.retryFailedJob': heldNow(['platform-administrator']),
} satisfies Permissions;
