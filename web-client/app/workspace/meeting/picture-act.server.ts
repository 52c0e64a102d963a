import { data, redirect, type RouterContextProvider } from 'react-router';

import { meetingQuery, type Meeting, type MeetingPicture } from '../../documents/meeting';
import type { UserError } from '../../documents/types';
import { paths } from '../../paths';
import { fail, type Ask } from '../../request-context';
import { languageOf } from '../../texts/language';
import { confirmed, valuesIn } from '../form-act.server';
import { keepers } from '../roles';
import { placeOf } from '../signed-in.server';

interface ActArgs {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: { kind: string; key: string; id: string };
}

export interface RefusedPictureAct {
  problems: UserError[];
  reason: string;
}

/** The meeting and its picture, for the page that asks before it is locked or unlocked. */
export async function loadForPictureAct(
  args: ActArgs,
  wanted: 'lock' | 'unlock',
): Promise<{ place: string; meeting: Meeting; possible: boolean }> {
  const { ask, web, place } = await placeOf(args, keepers);
  const { meeting } = await ask(meetingQuery, { id: args.params.id });
  if (!meeting?.jointPicture) fail('notFound', web.requestId);
  return { place: place.path, meeting, possible: meeting.jointPicture.viewerCan[wanted] };
}

/** Does it to the version the person saw; refused, the page comes back with the reasons and what was written. */
export async function doPictureAct(
  args: ActArgs,
  done: 'last' | 'upplast',
  send: (
    ask: Ask,
    picture: Pick<MeetingPicture, 'id' | 'version'>,
    said: { reason: string; namesConfirmed?: boolean },
  ) => Promise<UserError[]>,
) {
  const { ask, place } = await placeOf(args);
  const form = await args.request.formData();
  const reason = String(form.get('skal') ?? '').trim();
  const picture = { id: String(form.get('id') ?? ''), version: Number(form.get('version')) };
  const problems = await send(ask, picture, { reason, ...confirmed(valuesIn(form)) });
  if (problems.length > 0) {
    const conflict = problems.some(({ code }) => code === 'CONFLICT');
    return data({ problems, reason } satisfies RefusedPictureAct, { status: conflict ? 409 : 422 });
  }
  const to = paths(languageOf(new URL(args.request.url).pathname));
  throw redirect(`${to.meeting(place.path, args.params.id)}?gjort=${done}`, 303);
}
