import { randomUUID } from 'node:crypto';

import { Link } from 'react-router';

import type { Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { workGroup } from '../../documents/group';
import { mailRules } from '../../documents/reminder-rule';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { Breaks } from '../../workspace/group/Breaks';
import { DigestForm } from '../../workspace/group/DigestForm';
import { groupActs } from '../../workspace/group/group-act.server';
import { GroupForm } from '../../workspace/group/GroupForm';
import { GroupTextForms } from '../../workspace/group/GroupTextForms';
import { ReminderForm } from '../../workspace/group/ReminderForm';
import { Members } from '../../workspace/group/Members';
import { Trainings } from '../../workspace/group/Trainings';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { keepers } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/group';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, part, place, municipality, web } = await ownMunicipality(args);
  if (!place.roles.some(({ role }) => keepers.includes(role))) fail('forbidden', web.requestId);
  const { slug } = municipality;
  const [{ municipality: answered }, mails] = await Promise.all([
    ask(workGroup, { slug }),
    part(ask(mailRules, { slug })),
  ]);
  const { id, situationGroup: group } = answered ?? fail('notFound', web.requestId);
  const { reminderRule = null, digestRule = null } = mails?.municipality ?? {};
  const done = new URL(args.request.url).searchParams.has('gjort');
  return { place, municipalityId: id, group, reminderRule, digestRule, done, formKey: randomUUID() };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place, web } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const act = groupActs[values['intent'] ?? ''] ?? fail('notFound', web.requestId);
  const here = paths(languageOf(new URL(args.request.url).pathname)).groupSettings(place.path);
  return answer(values, await act(ask, values), `${here}?gjort=sparat`);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.group.title);

export default function Group({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  const { place, municipalityId, group, reminderRule, digestRule, done, formKey } = loaderData;
  const refusal: Refusal | null = actionData ?? null;
  const parts = { municipalityId, refusal };
  return (
    <>
      {done && !refusal && <Saved text={texts.group.saved} />}
      <PageHead
        title={texts.group.title}
        lead={group ? texts.group.lead : texts.group.none}
        meta={group?.fictitious && texts.calendar.fictitious}
      />
      <ul className="rows">
        <li>
          <Link to={to.templates(place.path)}>{texts.template.title}</Link>
          {group?.template && (
            <span className="meta">{texts.template.inUse(group.template.versionNumber)}</span>
          )}
        </li>
        <li>
          <Link to={to.meetings(place.path)}>{texts.calendar.title}</Link>
        </li>
      </ul>
      <GroupForm {...parts} group={group} />
      {group && (
        <>
          {reminderRule && <ReminderForm {...parts} rule={reminderRule} />}
          {digestRule && <DigestForm {...parts} rule={digestRule} />}
          <Breaks {...{ ...parts, formKey }} breaks={group.breaks} />
          <Members {...{ ...parts, formKey }} group={group} place={place.path} />
          <GroupTextForms {...parts} group={group} />
          <Trainings {...{ ...parts, formKey }} group={group} />
        </>
      )}
    </>
  );
}
