import { webRequest } from '../../request-context';
import { loadCouncilMeeting } from '../../workspace/council/council-meeting.server';
import { minutesDocument } from '../../workspace/council/minutes-document';
import { documentFile } from '../../workspace/document-file.server';
import type { Route } from './+types/minutes-file';

/** A council meeting's minutes, before it its agenda, as a file. */
export const loader = (args: Route.LoaderArgs) =>
  documentFile(args.request, args.context.get(webRequest), args.params.format, async (texts, language) =>
    minutesDocument((await loadCouncilMeeting(args)).meeting, texts, language),
  );
