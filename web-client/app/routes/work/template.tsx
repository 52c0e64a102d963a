import { Button } from '@midas-ds/components/button';
import { Form, Link } from 'react-router';

import { FormFields, TextBlock, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { StateTag } from '../../components/StateTag';
import { SwedishIn } from '../../components/Swedish';
import { dayOf } from '../../dates';
import { saveTemplateVersion, type WorkTemplate } from '../../documents/template';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { roomMeta } from '../../workspace/room-meta';
import { alignedRows } from '../../workspace/form-rows';
import { AreaFields } from '../../workspace/template/AreaFields';
import { LevelFields } from '../../workspace/template/LevelFields';
import { contentOf, loadTemplate } from '../../workspace/template/template.server';
import { templateTone } from '../../workspace/template/template-tone';
import { TemplateContent } from '../../workspace/template/TemplateContent';
import type { Route } from './+types/template';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export const loader = async (args: Route.LoaderArgs) => ({
  ...(await loadTemplate(args)),
  done: new URL(args.request.url).searchParams.has('gjort'),
});

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const input = {
    ...{ templateId: args.params.id, expectedVersion: Number(values['version']) },
    ...{ changeNote: values['changeNote'] || null, ...contentOf(values) },
  };
  const saved = (await ask(saveTemplateVersion, { input })).saveTemplateVersion;
  const here = to.template(place.path, args.params.id);
  return answer(
    values,
    saved,
    values['then'] === 'adopt' ? to.adoptTemplate(place.path, args.params.id) : `${here}?gjort=sparat`,
  );
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) =>
    loaderData
      ? texts.template.titleOf(loaderData.template.name, loaderData.template.versionNumber)
      : texts.template.title,
  );

export default function Template({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  const { place, template, done } = loaderData;
  const { name, versionNumber, state, viewerCan, createdAt } = template;
  return (
    <>
      {done && !actionData && <Saved text={texts.template.saved} />}
      <PageHead
        title={<SwedishIn text={(one) => texts.template.titleOf(one, versionNumber)} written={name} />}
        state={<StateTag tone={templateTone[state]}>{texts.template.states[state]}</StateTag>}
        meta={texts.template.madeOn(dayOf(createdAt), template.meetingCount)}
        action={
          viewerCan.adopt && (
            <Link to={to.adoptTemplate(place.path, template.id)}>{texts.template.adopt}</Link>
          )
        }
      />
      {viewerCan.edit ? (
        <Editor template={template} refusal={actionData ?? null} />
      ) : (
        <TemplateContent template={template} />
      )}
      <p>
        <Link to={to.templates(place.path)}>{texts.template.all}</Link>
      </p>
    </>
  );
}

/** What was refused, area by area beside the area of the same code, however somebody else has ordered them. */
function byCode(refusal: Refusal, { areas }: WorkTemplate): Refusal {
  const codes = areas.map(({ code }) => code);
  const values = areas.reduce(
    (aligned, { counts }, index) =>
      alignedRows(
        aligned,
        `areas.${index}.counts`,
        counts.map(({ code }) => code),
      ),
    alignedRows(refusal.values, 'areas', codes),
  );
  return { ...refusal, values };
}

/** Keyed by its version: what somebody else has saved is not shown as if it were one's own. */
function Editor({ template, refusal }: { template: WorkTemplate; refusal: Refusal | null }) {
  const { texts } = usePage();
  return (
    <Form method="post" key={template.version}>
      <FormFields intent="save" refusal={refusal && byCode(refusal, template)} version={template.version}>
        <TextBlock
          name="changeNote"
          label={texts.template.changeNote}
          value={template.changeNote}
          maxLength={500}
        />
        <h2>{texts.template.areas}</h2>
        <p>{texts.template.areasHelp}</p>
        {template.areas.map((area, index) => (
          <AreaFields key={area.code} area={area} index={index} />
        ))}
        <AreaFields area={null} index={template.areas.length} />
        <h2>{texts.template.levels}</h2>
        <p>{texts.template.levelsHelp}</p>
        {template.levels.map((level, index) => (
          <LevelFields key={level.code} level={level} index={index} />
        ))}
        <div className="act-buttons">
          <Button type="submit">{texts.template.save}</Button>
          {template.viewerCan.adopt && (
            <Button type="submit" variant="secondary" name="then" value="adopt">
              {texts.template.saveAndAdopt}
            </Button>
          )}
        </div>
      </FormFields>
    </Form>
  );
}
