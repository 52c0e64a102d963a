import { randomUUID } from 'node:crypto';

import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { memberPriorities } from '../../documents/priorities';
import { usePage } from '../../page-context';
import { currentPromises } from '../../public/current-promises';
import { PrioritiesBody } from '../../public/PrioritiesBody';
import { fail } from '../../request-context';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { actOnPriorities, priorityTools } from '../../workspace/priorities/priorities.server';
import { AddPriority, ChangePriority } from '../../workspace/priorities/PriorityForms';
import { PriorityLinks } from '../../workspace/priorities/PriorityLinks';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/priorities';

export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';
export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place, municipality: own } = await ownMunicipality(args);
  const { slug } = own;
  const [found, promises, tools] = await Promise.all([
    ask(memberPriorities, { slug }),
    currentPromises(web, slug),
    priorityTools(ask, place, slug),
  ]);
  const municipality = found.municipality ?? fail('notFound', web.requestId);
  return {
    municipality,
    priorities: municipality.priorities ?? fail('forbidden', web.requestId),
    promises,
    tools,
    done: new URL(args.request.url).searchParams.get('gjort'),
    formKey: randomUUID(),
  };
}

export const action = (args: Route.ActionArgs) => actOnPriorities(args);

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.priorities.room);

export default function Priorities({ loaderData, actionData }: Route.ComponentProps) {
  const { priorities: texts } = usePage().texts;
  const { municipality, priorities, promises, tools, done, formKey } = loaderData;
  const refusal = actionData && 'problems' in actionData ? actionData : null;
  const address = actionData && 'address' in actionData ? actionData.address : null;
  return (
    <>
      {done && !refusal && texts.done[done] && <Saved text={texts.done[done]} />}
      <PageHead
        title={texts.title(municipality.name)}
        lead={texts.lead}
        meta={priorities.fictitious ? texts.fictitious : undefined}
      />
      <PrioritiesBody
        priorities={priorities}
        promises={promises}
        slug={municipality.slug}
        act={(one) => tools?.areas && <ChangePriority key={one.version} priority={one} refusal={refusal} />}
      >
        {tools?.areas && (
          <AddPriority
            areas={tools.areas}
            first={priorities.agreed.length === 0}
            refusal={refusal}
            formKey={formKey}
          />
        )}
      </PrioritiesBody>
      {tools && (
        <PriorityLinks {...tools} municipalityId={municipality.id} address={address} refusal={refusal} />
      )}
    </>
  );
}
