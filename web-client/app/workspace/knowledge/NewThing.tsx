import { Button } from '@midas-ds/components/button';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';

import { FormFields, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { usePage } from '../../page-context';

interface Props {
  place: string;
  words: { new: string; add: string; lead: string };
  /** A new one each time the form is shown: sent twice, it adds one thing. */
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
      <Form method="post" className="act">
        <FormFields intent="add" refusal={refusal}>
          <input type="hidden" name="key" value={formKey} />
          {children}
          <div className="act-buttons">
            <Button type="submit">{words.add}</Button>
          </div>
        </FormFields>
      </Form>
      <p>
        <Link to={to.knowledge(place)}>{texts.knowledge.back}</Link>
      </p>
    </>
  );
}
