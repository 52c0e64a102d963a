import { Button } from '@midas-ds/components/button';
import { InfoBanner } from '@midas-ds/components/info-banner';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';

import { Facts } from '../../components/Facts';
import { FormFields, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { StateTag } from '../../components/StateTag';
import { dayOf } from '../../dates';
import type { KnowledgeActions } from '../../documents/survey';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';
import { rests, RestsOnIt, type Resting } from './RestsOnIt';

export interface Thing {
  version: number;
  fictitious: boolean;
  archivedOn: string | null;
  updatedAt: string;
  updatedByRole: string | null;
  viewerCan: KnowledgeActions;
}

interface Props {
  place: string;
  thing: Thing;
  title: ReactNode;
  facts: [term: string, value: ReactNode][];
  children: ReactNode;
  resting: Resting;
  /** The id from which a deficiency can be noted; none where that is done elsewhere, or not by the reader. */
  noteFrom?: string;
  /** The fields with which it is changed. */
  fields: ReactNode;
  refusal: Refusal | null;
  done: boolean;
}

/** A survey, a safety walk or a measurement: what it is, and what one may do with it. */
export function ThingPage({ place, thing, title, facts, children, fields, refusal, done, ...rest }: Props) {
  const { texts, to } = usePage();
  const { knowledge } = texts;
  const { archivedOn, updatedByRole } = thing;
  const isConflict =
    ['change', 'remove'].includes(refusal?.intent ?? '') &&
    refusal!.problems.some(({ code }) => code === 'CONFLICT');
  return (
    <>
      {done && !refusal && <Saved text={knowledge.saved} />}
      {isConflict && (
        <section className="conflict" aria-labelledby="krock">
          <h2 id="krock">{knowledge.conflictTitle}</h2>
          <p>{knowledge.conflict}</p>
          <h3>{knowledge.conflictNow}</h3>
          <Facts facts={facts} />
        </section>
      )}
      <PageHead
        title={title}
        state={archivedOn && <StateTag tone="over">{knowledge.archived}</StateTag>}
        meta={texts.site.updatedBy(
          dayOf(thing.updatedAt),
          updatedByRole && roleName(texts, updatedByRole).toLowerCase(),
        )}
      />
      {thing.fictitious && <Notice text={knowledge.fictitious} />}
      {archivedOn && <Notice text={knowledge.archivedSince(archivedOn)} />}
      <Facts facts={facts} />
      {children}
      <RestsOnIt place={place} {...rest} />
      <div className="folded not-on-paper">
        {thing.viewerCan.edit && (
          <Act intent="change" summary={knowledge.change} {...{ thing, refusal }}>
            {fields}
            <Button type="submit">{knowledge.changeDo}</Button>
          </Act>
        )}
        {thing.viewerCan.edit && rests(rest.resting) && <p className="quiet">{knowledge.keptHelp}</p>}
        {thing.viewerCan.remove && !rests(rest.resting) && (
          <Act intent="remove" summary={knowledge.remove} {...{ thing, refusal }}>
            <p>{knowledge.removeHelp}</p>
            <Button type="submit" variant="danger">
              {knowledge.removeDo}
            </Button>
          </Act>
        )}
        <p>
          <Link to={to.knowledge(place)}>{knowledge.back}</Link>
        </p>
      </div>
    </>
  );
}

export const Notice = ({ text }: { text: string }) => (
  <div className="notice">
    <InfoBanner type="important" message={text} />
  </div>
);

/** A form on the version that was seen, folded until somebody asks for it or it was refused. */
function Act({
  thing,
  intent,
  summary,
  refusal,
  children,
}: Pick<Props, 'thing' | 'refusal'> & { intent: string; summary: string; children: ReactNode }) {
  return (
    <details key={thing.version} open={refusal?.intent === intent}>
      <summary>{summary}</summary>
      <Form method="post" className="act">
        <FormFields {...{ intent, refusal }} version={thing.version}>
          {children}
        </FormFields>
      </Form>
    </details>
  );
}
