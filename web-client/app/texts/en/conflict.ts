import type { conflict as swedish } from '../sv/conflict';

/** Two people, or one in two places, have changed the same thing. */
export const conflict: typeof swedish = {
  title: 'Somebody else has changed this meanwhile',
  help: 'Nothing of yours has been saved yet, and all that you wrote is still here. Read how it is now. At fields that differ you see both texts: pick one or write them together. Then save again, if it still holds.',
  mine: 'Yours',
  theirs: 'What stands now',
  keepMine: 'Keep mine',
  takeTheirs: 'Take the other',
  keepBoth: 'Put them together',
  nothing: 'Nothing',
};
