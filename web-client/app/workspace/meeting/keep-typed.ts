import { keepTyped } from '../keep-typed';
import type { ActAnswer } from './meeting-acts.server';
import type { RefusedPictureAct } from './picture-act.server';

/** Locking and unlocking a picture keep the reason that was written when it cannot be sent. */
export const pictureClientAction = keepTyped(({ problems, values }): RefusedPictureAct => ({
  problems,
  reason: values['skal'] ?? '',
}));

/** The meeting's forms hold what was written themselves; each is told what became of its own act. */
export const meetingClientAction = keepTyped((refusal): ActAnswer => {
  const { intent, problems, values } = refusal;
  if (intent) return { about: intent, problems, refusal };
  const about =
    values['gor'] === 'paminn' ? 'paminn' : (values['rapport'] ?? values['omrade'] ?? values['verksamhet']);
  return { about: about ?? '', problems, comment: values['kommentar'] };
});
