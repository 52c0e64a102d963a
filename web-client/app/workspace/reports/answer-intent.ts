/** The form of a report's room that answers the coordinator; the report's own forms carry no intent. */
export const answerIntent = 'svara';
