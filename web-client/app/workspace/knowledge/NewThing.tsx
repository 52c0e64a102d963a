import { Button } from '@midas-ds/components/button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { AddForm } from '../../components/AddForm';
import { Choice, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { usePage } from '../../page-context';

interface Props {
  place: string;
  words: { new: string; add: string; lead: string };
  formKey: string;
  /** Those of the writer's own between which to choose; none where there is nothing to choose. */
  organisations: { slug: string; name: string }[];
  refusal: Refusal | null;
  children: ReactNode;
}

/** The page on which a survey, a safety walk or a measurement is added. */
export function NewThing({ place, words, formKey, organisations, refusal, children }: Props) {
  const { texts, to } = usePage();
  return (
    <>
      <PageHead title={words.new} lead={words.lead} />
      <AddForm intent="add" {...{ formKey, refusal }}>
        {organisations.length > 0 && (
          <Choice
            name="organisationSlug"
            label={texts.knowledge.enteredFor}
            help={texts.knowledge.enteredForHelp}
            options={[
              ['', texts.knowledge.enteredForChoose],
              ...organisations.map(({ slug, name }): [string, string] => [slug, name]),
            ]}
          />
        )}
        {children}
        <div className="act-buttons">
          <Button type="submit">{words.add}</Button>
        </div>
      </AddForm>
      <p>
        <Link to={to.knowledge(place)}>{texts.knowledge.back}</Link>
      </p>
    </>
  );
}
