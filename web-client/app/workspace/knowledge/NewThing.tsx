import { Button } from '@midas-ds/components/button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { AddForm } from '../../components/AddForm';
import type { Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { usePage } from '../../page-context';

interface Props {
  place: string;
  words: { new: string; add: string; lead: string };
  formKey: string;
  refusal: Refusal | null;
  children: ReactNode;
}

/** The page on which a survey, a safety walk or a measurement is added. */
export function NewThing({ place, words, formKey, refusal, children }: Props) {
  const { texts, to } = usePage();
  return (
    <>
      <PageHead title={words.new} lead={words.lead} />
      <AddForm intent="add" {...{ formKey, refusal }}>
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
