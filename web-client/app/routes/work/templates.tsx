import { Button } from '@midas-ds/components/button';
import { Form, Link, redirect } from 'react-router';

import { Empty } from '../../components/Empty';
import { FormFields, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { dayOf } from '../../dates';
import {
  createStarterTemplate,
  createTemplateVersion,
  workTemplates,
  type TemplateHead,
} from '../../documents/template';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { roomMeta } from '../../workspace/room-meta';
import { templateTone } from '../../workspace/template/template-tone';
import type { Route } from './+types/templates';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, municipality, web } = await ownMunicipality(args);
  const answered = (await ask(workTemplates, { slug: municipality.slug })).municipality;
  const { id, templates } = answered ?? fail('notFound', web.requestId);
  const keeps = place.roles.some(({ role }) => role === 'coordinator' || role === 'deputy');
  const done = new URL(args.request.url).searchParams.has('gjort');
  return { place, keeps, municipalityId: id, templates: (templates?.nodes ?? []).toReversed(), done };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const { templates, template } = paths(languageOf(new URL(args.request.url).pathname));
  const made =
    values['intent'] === 'starter'
      ? (await ask(createStarterTemplate, { input: { municipalityId: values['municipalityId'] ?? '' } }))
          .createStarterTemplate
      : (
          await ask(createTemplateVersion, {
            input: { basedOnId: values['id'] ?? '', expectedVersion: Number(values['version']) },
          })
        ).createTemplateVersion;
  // Also when the next version had been begun already: then it is the one to go on with.
  if (made.template && made.userErrors.every(({ code }) => code === 'RULE_BROKEN'))
    throw redirect(template(place.path, made.template.id), 303);
  return answer(values, made, templates(place.path));
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.template.title);

export default function Templates({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  const { place, keeps, templates, done } = loaderData;
  const refusal = actionData ?? null;
  return (
    <>
      {done && !refusal && <Saved text={texts.template.adopted} />}
      <PageHead title={texts.template.title} lead={texts.template.lead} />
      {templates.length === 0 ? (
        <Starter {...loaderData} refusal={refusal} />
      ) : (
        <Table
          caption={texts.template.caption}
          rows={templates}
          keyOf={({ id }) => id}
          columns={[
            {
              head: texts.template.version,
              cell: ({ id, name, versionNumber }) => (
                <Link to={to.template(place.path, id)}>
                  <Swedish>{name}</Swedish>, {texts.template.number(versionNumber)}
                </Link>
              ),
            },
            {
              head: texts.desk.state,
              cell: ({ state }) => (
                <StateTag tone={templateTone[state]}>{texts.template.states[state]}</StateTag>
              ),
            },
            { head: texts.template.made, cell: ({ createdAt }) => dayOf(createdAt) },
            { head: texts.template.meetings, cell: ({ meetingCount }) => meetingCount, figure: true },
            { head: texts.template.changeNote, cell: ({ changeNote }) => changeNote ?? '–' },
          ]}
        />
      )}
      {keeps && templates.length > 0 && <Next templates={templates} refusal={refusal} />}
    </>
  );
}

function Starter({
  keeps,
  municipalityId,
  refusal,
}: {
  keeps: boolean;
  municipalityId: string;
  refusal: Refusal | null;
}) {
  const { texts } = usePage();
  if (!keeps) return <Empty>{texts.template.empty}</Empty>;
  return (
    <Form method="post" className="act">
      <FormFields intent="starter" refusal={refusal}>
        <input type="hidden" name="municipalityId" value={municipalityId} />
        <p>{texts.template.starterWhat}</p>
        <Button type="submit">{texts.template.starter}</Button>
      </FormFields>
    </Form>
  );
}

/** The next version begins from the one in use, or from the latest where none is. */
function Next({ templates, refusal }: { templates: TemplateHead[]; refusal: Refusal | null }) {
  const { texts } = usePage();
  const base = templates.find(({ state }) => state === 'IN_USE') ?? templates[0]!;
  return (
    <Form method="post" className="act">
      <FormFields intent="next" refusal={refusal} version={base.version}>
        <input type="hidden" name="id" value={base.id} />
        <p>{texts.template.nextWhat(base.versionNumber)}</p>
        <Button type="submit">{texts.template.next}</Button>
      </FormFields>
    </Form>
  );
}
