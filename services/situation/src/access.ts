/** Members of a municipality who read its meetings and joint pictures. */
export const members = ['coordinator', 'deputy', 'kommunpolis', 'council-member', 'politician', 'reporter'];

/** Readers from outside, by a municipality's grant; without one they see nothing. */
export const outside = ['lpo-chief', 'county-coordinator', 'county-evaluator'];

/** Who keeps the group's joint picture. */
export const keepers = ['coordinator', 'deputy'];

/** Who sees what is collected and forwarded only, such as extremism (R33). */
export const forwardedTo = [...keepers, 'kommunpolis'];

/**
 * The organisation for which a kommunpolis reports. The role is held in the municipality, not in one of its
 * organisations, so the token names none; this slug stands in for it, here and in the database's policies.
 */
export const policeOrganisation = 'polisen';

/** A service account that reads joint pictures. */
export const readingSystem = 'integrator(situation:read)';

/** A service account that writes the report of its own organisation. */
export const writingSystem = 'integrator(situation:write)';

/** Who reports, each for an organisation of their own. */
export const reporters = ['reporter', 'kommunpolis', writingSystem];

/** Who sits in the group, and reads what it goes by. */
export const inGroup = [...keepers, 'kommunpolis', 'reporter'];

/** The municipality's own people of the group, who write surveys, safety walks and measurements. */
export const knowledgeWriters = [...keepers, 'reporter'];
