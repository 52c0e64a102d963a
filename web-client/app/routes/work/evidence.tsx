import { PageHead } from '../../components/PageHead';
import { Swedish } from '../../components/Swedish';
import { evidenceChoices, setDirectionEvidence } from '../../documents/promise-evidence';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { promiseNumber } from '../../promise-number';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { evidenceIn } from '../../workspace/evidence/evidence-field';
import { EvidenceForm } from '../../workspace/evidence/EvidenceForm';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/evidence';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const { slug } = args.params;
  const number = promiseNumber(args.params.number) ?? fail('notFound', web.requestId);
  const { municipality } = await ask(evidenceChoices, { slug, number });
  const { promise, ...choices } = municipality ?? fail('notFound', web.requestId);
  const position = Number(args.params.position);
  const direction = promise?.directions.find((one) => one.position === position);
  if (!promise || !direction) fail('notFound', web.requestId);
  if (!promise.viewerCan.edit) fail('forbidden', web.requestId);
  return { place: place.path, slug, number, promise, direction, choices };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const input = {
    directionId: values['directionId'] ?? '',
    expectedVersion: Number(values['version']),
    restsOn: evidenceIn(values),
    changeNote: values['changeNote']?.trim() || null,
  };
  const { editDirection: edited } = await ask(setDirectionEvidence, { input });
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const { slug, number } = args.params;
  return answer(values, edited, `${to.workPromise(place.path, slug, Number(number))}?gjort=underlag`);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, ({ evidence }) => evidence.formTitle);

export default function Evidence({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  const { place, slug, number, promise, direction, choices } = loaderData;
  return (
    <>
      <PageHead
        title={texts.evidence.formTitle}
        lead={<Swedish>{direction.text}</Swedish>}
        meta={<Swedish>{promise.title}</Swedish>}
      />
      <p>{texts.evidence.formLead}</p>
      <EvidenceForm
        {...{ promise, direction, choices }}
        refusal={actionData ?? null}
        back={to.workPromise(place, slug, number)}
      />
    </>
  );
}
