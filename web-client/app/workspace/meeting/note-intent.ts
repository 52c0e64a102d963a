const prefix = 'notera-';

/** Which form of the meeting's screen notes a deficiency: one in each area. */
export const noteIntent = (areaCode: string): string => prefix + areaCode;

/** Whether a form's intent is to note a deficiency. */
export const isNoteIntent = (intent: string): boolean => intent.startsWith(prefix);
