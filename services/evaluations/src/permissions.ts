import { heldNow, type Permissions } from '@medborgarlofte/platform/permissions';

/** A county's evaluator writes where the municipality's grant lets it; the coordinator writes at home. */
const writers = ['coordinator', 'county-evaluator'] as const;
const deciders = ['coordinator', 'deputy', 'politician'] as const;
const publishers = ['coordinator', 'deputy'] as const;

/** Who reads joint pictures: members, and from outside whoever has a municipality's grant of them. */
const pictureReaders = [
  ...['coordinator', 'deputy', 'kommunpolis', 'council-member', 'politician', 'reporter'],
  ...['lpo-chief', 'county-coordinator', 'county-evaluator', 'integrator(situation:read)'],
];

/** Who may call what. Rows are narrowed again by the database: a role held elsewhere opens nothing here. */
export const permissions = {
  'Query.activityComparison': 'public',
  'Municipality.activityComparison': 'public',
  'Query.levelComparison': pictureReaders,
  'Municipality.levelComparison': pictureReaders,
  'Municipality.evaluations': 'public',
  'Municipality.viewerCanCreateEvaluation': 'public',
  'Mutation.createEvaluation': writers,
  'Mutation.addRecommendation': writers,
  'Mutation.publishEvaluation': heldNow(publishers),
  'Mutation.withdrawEvaluation': heldNow(publishers),
  'Mutation.answerRecommendation': deciders,
  'Mutation.setRecommendationStatus': deciders,
} satisfies Permissions;
