import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { Empty } from '../../components/Empty';
import { FormFields, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { dayOf } from '../../dates';
import { confirmGroupText, groupTexts, type GroupText } from '../../documents/group';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { readsGroupTexts } from '../../workspace/group/reads-group-texts';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/group-texts';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, municipality } = await ownMunicipality(args);
  const answered = await ask(groupTexts, { slug: municipality.slug });
  return { asked: readsGroupTexts(place), texts: answered.municipality?.situationGroup?.texts ?? [] };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const input = { groupTextId: values['id'] ?? '' };
  const here = paths(languageOf(new URL(args.request.url).pathname)).groupTexts(place.path);
  return answer(values, (await ask(confirmGroupText, { input })).confirmGroupText, here);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.group.textsTitle);

export default function GroupTexts({ loaderData: { asked, texts: read }, actionData }: Route.ComponentProps) {
  const { texts } = usePage();
  return (
    <>
      <PageHead title={texts.group.textsTitle} lead={asked ? texts.group.textsLead : undefined} />
      {read.length === 0 && <Empty>{texts.group.textsEmpty}</Empty>}
      {read.map((text) => (
        <OneText key={text.id} text={text} asked={asked} refusal={actionData ?? null} />
      ))}
    </>
  );
}

function OneText({ text, asked, refusal }: { text: GroupText; asked: boolean; refusal: Refusal | null }) {
  const { texts } = usePage();
  const { id, kind, versionNumber, publishedAt, confirmedAt } = text;
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{texts.group.kinds[kind]}</h2>
      <p className="meta">{texts.group.textVersion(versionNumber, dayOf(publishedAt))}</p>
      <div className="prose">
        <Swedish>{text.text}</Swedish>
      </div>
      {asked && confirmedAt && (
        <p>
          <StateTag tone="done">{texts.group.confirmedOn(dayOf(confirmedAt))}</StateTag>
        </p>
      )}
      {asked && !confirmedAt && (
        <Form method="post" className="act">
          <FormFields intent={`confirm-${kind}`} refusal={refusal}>
            <input type="hidden" name="id" value={id} />
            <Button type="submit">{texts.group.confirmRead(texts.group.kinds[kind])}</Button>
          </FormFields>
        </Form>
      )}
    </section>
  );
}
