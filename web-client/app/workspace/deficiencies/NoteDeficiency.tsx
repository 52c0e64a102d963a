import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { Choice, FormFields, TextBlock, type Refusal } from '../../components/Field';
import type { DeficiencySource, NotableArea } from '../../documents/deficiencies';
import { usePage } from '../../page-context';

interface Props {
  /** The areas that the writer may note in. */
  areas: NotableArea[];
  /** Those the writer reports for; none for coordinator and council, who note for nobody. */
  organisations: { slug: string; name: string }[];
  refusal: Refusal | null;
  /** A new one each time the form is shown: sent twice, it notes one deficiency. */
  formKey: string;
  /** Where it was seen, when that is known from where the form stands. */
  source?: { kind: DeficiencySource; id: string | null };
  /** The room that takes the form, when it is another one than this. */
  action?: string;
}

export const noteIntent = 'notera';

/** Notes a deficiency from wherever one sees it. Sent to the room of deficiencies, or to a room that calls `noteFrom`. */
export function NoteDeficiency({ areas, organisations, refusal, formKey, source, action }: Props) {
  const { texts } = usePage();
  const { deficiency } = texts;
  return (
    <Form method="post" action={action} className="act">
      <FormFields intent={noteIntent} refusal={refusal}>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="source" value={source?.kind ?? 'OTHER'} />
        {source?.id && <input type="hidden" name="sourceId" value={source.id} />}
        {organisations.length === 1 && (
          <input type="hidden" name="organisationSlug" value={organisations[0]!.slug} />
        )}
        {organisations.length > 1 && (
          <Choice
            name="organisationSlug"
            label={deficiency.noteFor}
            options={organisations.map(({ slug, name }) => [slug, name])}
          />
        )}
        <Choice name="areaId" label={deficiency.noteArea} options={areas.map(({ id, name }) => [id, name])} />
        <TextBlock
          name="description"
          label={deficiency.noteWhat}
          help={deficiency.noteHelp}
          maxLength={2000}
        />
        <div className="act-buttons">
          <Button type="submit">{deficiency.noteDo}</Button>
        </div>
      </FormFields>
    </Form>
  );
}
