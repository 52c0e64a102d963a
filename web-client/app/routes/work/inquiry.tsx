import { Saved } from '../../components/Saved';
import { inquiryChoices, inquiryQuery } from '../../documents/inquiry';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { actOnInquiry } from '../../workspace/council/inquiry-act.server';
import { InquiryPage } from '../../workspace/council/InquiryPage';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/inquiry';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const { inquiry } = await ask(inquiryQuery, { id: args.params.id });
  if (!inquiry) fail('notFound', web.requestId);
  const { slug } = inquiry.municipality;
  const choices = inquiry.viewerCan.write ? (await ask(inquiryChoices, { slug })).municipality : null;
  const done = new URL(args.request.url).searchParams.get('gjort');
  return { place: place.path, inquiry, choices, done };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const { id } = args.params;
  return answer(values, await actOnInquiry(ask, id, values), `${to.inquiry(place.path, id)}?gjort=sparat`);
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) =>
    loaderData ? texts.inquiry.kind[loaderData.inquiry.kind] : texts.error.notFoundTitle,
  );

export default function Inquiry({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = usePage();
  const { place, inquiry, choices, done } = loaderData;
  const refusal = actionData ?? null;
  return (
    <>
      {done && !refusal && <Saved text={texts.inquiry.saved} />}
      <InquiryPage
        key={inquiry.version}
        place={place}
        inquiry={inquiry}
        choices={choices}
        refusal={refusal}
      />
    </>
  );
}
