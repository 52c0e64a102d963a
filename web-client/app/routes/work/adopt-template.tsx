import { Button } from '@midas-ds/components/button';
import { Form, Link } from 'react-router';

import { FormFields } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { adoptTemplateVersion } from '../../documents/template';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { keepers } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import { loadTemplate } from '../../workspace/template/template.server';
import { TemplateContent } from '../../workspace/template/TemplateContent';
import type { Route } from './+types/adopt-template';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export const loader = (args: Route.LoaderArgs) => loadTemplate(args, keepers);

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const input = { templateId: args.params.id, expectedVersion: Number(values['version']) };
  const done = (await ask(adoptTemplateVersion, { input })).adoptTemplateVersion;
  const to = paths(languageOf(new URL(args.request.url).pathname));
  return answer(values, done, `${to.templates(place.path)}?gjort=bruk`);
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => texts.template.adoptTitle(loaderData?.template.versionNumber ?? 0));

/** A grave act: the page says what happens, to which meetings, and what does not change. */
export default function AdoptTemplate({ loaderData: { place, template }, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  return (
    <>
      <PageHead title={texts.template.adoptTitle(template.versionNumber)} />
      {template.viewerCan.adopt ? (
        <>
          <ul className="consequences">
            {texts.template.adoptWhat.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Form method="post" className="act">
            <FormFields intent="adopt" refusal={actionData ?? null} version={template.version}>
              <div className="act-buttons">
                <Button type="submit">{texts.template.confirmAdopt}</Button>
                <Link to={to.template(place.path, template.id)}>{texts.act.cancel}</Link>
              </div>
            </FormFields>
          </Form>
        </>
      ) : (
        <p>{texts.act.notPossible}</p>
      )}
      <h2>{texts.template.whatItHolds}</h2>
      <TemplateContent template={template} />
    </>
  );
}
