import { Button } from '@midas-ds/components/button';
import { Link } from 'react-router';

import { AddForm } from '../../components/AddForm';
import { Choice, TextBlock, type Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import type { NotableArea } from '../../documents/deficiencies';
import { usePage } from '../../page-context';
import type { NoteSource } from './note-source.server';

interface Props {
  /** The areas that the writer may note in. */
  areas: NotableArea[];
  /** Those the writer reports for; none for coordinator and council, who note for nobody. */
  organisations: { slug: string; name: string }[];
  refusal: Refusal | null;
  formKey: string;
  /** What it is noted from, when a link led here from it. */
  source: NoteSource | null;
  /** The room of deficiencies without what it shows just now. */
  action: string;
}

const noteIntent = 'notera';

/** Notes a deficiency in any area that the writer may note in. */
export function NoteDeficiency({ areas, organisations, refusal, formKey, source, action }: Props) {
  const { texts } = usePage();
  const { deficiency } = texts;
  return (
    <AddForm
      intent={noteIntent}
      {...{ formKey, refusal }}
      action={source ? `${action}?kalla=${encodeURIComponent(source.id)}` : action}
    >
      {source && (
        <>
          <input type="hidden" name="source" value={source.kind} />
          <input type="hidden" name="sourceId" value={source.id} />
          <p>
            {deficiency.noteFrom[source.kind]} <Swedish>{source.label}</Swedish>{' '}
            <Link to={action}>{deficiency.noteFromNothing}</Link>
          </p>
        </>
      )}
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
      <NoteWhat />
      <div className="act-buttons">
        <Button type="submit">{deficiency.noteDo}</Button>
      </div>
    </AddForm>
  );
}

/** What is not as it should be, wherever it is noted. */
export function NoteWhat() {
  const { deficiency } = usePage().texts;
  return (
    <TextBlock name="description" label={deficiency.noteWhat} help={deficiency.noteHelp} maxLength={2000} />
  );
}
