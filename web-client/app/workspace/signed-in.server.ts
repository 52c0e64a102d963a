import { redirectDocument, type RouterContextProvider } from 'react-router';

import { viewerQuery, type Viewer } from '../documents/viewer';
import { GatewayTrouble } from '../gateway';
import { paths } from '../paths';
import { fail, orFail, webRequest, type Ask, type ErrorData, type WebRequest } from '../request-context';
import { languageOf } from '../texts/language';
import { placesOf, type Place } from './places';

interface RoomArgs {
  request: Request;
  context: Readonly<RouterContextProvider>;
}

export interface SignedIn {
  web: WebRequest;
  /** Asks as the person, in the chosen organisation. */
  ask: Ask;
  /** A question whose answer is only a part of the room: null when it cannot be had now. */
  part: <Result>(question: Promise<Result>) => Promise<Result | null>;
}

interface Known {
  viewer: Viewer;
  places: Place[];
}

/** A room and the frame around it load side by side; they need not both ask who is here. */
const known = new WeakMap<WebRequest, Promise<Known>>();

/** Who is here, in every organisation; somebody who is not signed in is sent to sign in and back. */
export function viewerAndPlaces(args: RoomArgs): Promise<Known> {
  const web = args.context.get(webRequest);
  const asked = known.get(web) ?? askWho(args);
  known.set(web, asked);
  return asked;
}

async function askWho(args: RoomArgs): Promise<Known> {
  const { ask } = await signedIn(args);
  const { viewer } = await ask(viewerQuery, {});
  if (!viewer) throw toSignIn(args.request);
  return { viewer, places: placesOf(viewer.memberships) };
}

/**
 * The place that the address names; one the person has no role in is refused, never replaced by another (A09). A room
 * for some roles says which, and its door is closed to the others.
 */
export async function placeOf(
  args: RoomArgs & { params: { kind: string; key: string } },
  roles?: readonly string[],
): Promise<SignedIn & { place: Place }> {
  const path = `${args.params.kind}/${args.params.key}`;
  const { places } = await viewerAndPlaces(args);
  const place = places.find((one) => one.path === path);
  const enters = place && (!roles || place.roles.some(({ role }) => roles.includes(role)));
  if (!enters) fail('forbidden', args.context.get(webRequest).requestId);
  return { ...(await signedIn(args, path)), place };
}

async function signedIn({ request, context }: RoomArgs, actingIn?: string): Promise<SignedIn> {
  const web = context.get(webRequest);
  if (!web.signedIn) throw toSignIn(request);
  const ask = await orSignIn(request, web, web.signedIn(actingIn));
  return { web, ask: (document, variables) => orSignIn(request, web, ask(document, variables)), part };
}

async function part<Result>(question: Promise<Result>): Promise<Result | null> {
  try {
    return await question;
  } catch (error) {
    const { data } = error as { data?: Partial<ErrorData> };
    if (data?.kind === 'unavailable') return null;
    throw error;
  }
}

async function orSignIn<Result>(
  request: Request,
  web: WebRequest,
  question: Promise<Result>,
): Promise<Result> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof GatewayTrouble && error.trouble === 'unauthenticated') throw toSignIn(request);
    return orFail(web, Promise.reject(error as Error));
  }
}

/** To the sign-in, by a whole new page: it is no room of ours. What was to be done is never repeated after it. */
function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/\.data$/, '').replace(/\/_root$/, '/');
  const returnTo = request.method === 'GET' ? path + searchWithoutOurs(search) : path;
  return redirectDocument(paths(languageOf(path)).signIn(returnTo));
}

function searchWithoutOurs(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('_routes');
  return parameters.size > 0 ? `?${parameters}` : '';
}
