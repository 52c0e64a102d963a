/**
 * A room whose forms carry versions loads anew after a refusal too, which it would not by itself: what somebody else
 * has saved then shows beside what was written.
 */
export const afterRefusal = () => true;
