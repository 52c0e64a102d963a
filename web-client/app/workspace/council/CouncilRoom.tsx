import { Button } from '@midas-ds/components/button';
import { Link } from 'react-router';

import { Empty } from '../../components/Empty';
import { AddForm } from '../../components/AddForm';
import { TextLine, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { councilRoom, ListedInquiry } from '../../documents/council';
import type { Document } from '../../documents/document';
import type { InquiryState } from '../../documents/deficiencies';
import { usePage } from '../../page-context';

type Answer<Asked> = Asked extends Document<infer Result, infer _Variables> ? Result : never;
type Municipality = NonNullable<Answer<typeof councilRoom>['municipality']>;

interface Props {
  place: string;
  municipality: Municipality;
  inquiries: ListedInquiry[];
  /** Whether the meetings shown are not the latest. */
  isOlder: boolean;
  done: string | null;
  plans: boolean;
  formKey: string;
  refusal: Refusal | null;
}

/** The council's room: what is to be decided, what it waits for, what came of the last decisions, its meetings. */
export function CouncilRoom({ place, municipality, inquiries, done, plans, ...page }: Props) {
  const { texts, to } = usePage();
  const { council } = texts;
  const next = municipality.latest?.nodes.find(({ state }) => state === 'PLANNED');
  const inStates = (...states: InquiryState[]) => inquiries.filter(({ state }) => states.includes(state));
  const lists = [
    ['besluta', council.toDecide, council.nothingToDecide, inStates('PROPOSED', 'DELIVERED')],
    ['vantar', council.waiting, council.nothingWaiting, inStates('DECIDED', 'ASSIGNED', 'RETURNED')],
    ['blev', council.cameOf, council.nothingCame, inStates('ACCEPTED').reverse()],
  ] as const;
  return (
    <>
      {done === 'planerat' && !page.refusal && <Saved text={council.planned} />}
      <PageHead title={council.room} lead={council.lead} />
      <section aria-labelledby="nasta">
        <h2 id="nasta">{council.next}</h2>
        {next ? (
          <p>
            <Link to={to.councilMeeting(place, next.id)}>{next.date}</Link>, <Swedish>{next.place}</Swedish>
          </p>
        ) : (
          <p>{council.noNext}</p>
        )}
      </section>
      {lists.map(([id, title, none, listed]) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          {listed.length === 0 ? <p>{none}</p> : <Inquiries inquiries={listed} place={place} />}
        </section>
      ))}
      <Meetings list={municipality.councilMeetings} isOlder={page.isOlder} place={place} />
      {plans && <Plan municipality={municipality} formKey={page.formKey} refusal={page.refusal} />}
    </>
  );
}

function Inquiries({ inquiries, place }: { inquiries: ListedInquiry[]; place: string }) {
  const { texts, to } = usePage();
  return (
    <ul className="rows">
      {inquiries.map(({ id, kind, state, question, assigneeName, dueDate, summary }) => (
        <li key={id}>
          <Link to={to.inquiry(place, id)}>
            {texts.inquiry.kind[kind]}: <Swedish>{question}</Swedish>
          </Link>{' '}
          <StateTag tone={state === 'ACCEPTED' ? 'done' : 'waiting'}>{texts.inquiry.state[state]}</StateTag>
          {state === 'ACCEPTED' && summary ? (
            <p>
              <Swedish>{summary}</Swedish>
            </p>
          ) : (
            assigneeName && (
              <p className="quiet">
                <Swedish>{assigneeName}</Swedish>
                {dueDate && `. ${texts.deficiency.dueThen(dueDate)}`}
              </p>
            )
          )}
        </li>
      ))}
    </ul>
  );
}

function Meetings({
  list,
  isOlder,
  place,
}: {
  list: Municipality['councilMeetings'];
  isOlder: boolean;
  place: string;
}) {
  const { texts, to } = usePage();
  const { council } = texts;
  if (!list || list.nodes.length === 0) return <Empty>{council.meetingsEmpty}</Empty>;
  return (
    <>
      <Table
        caption={council.meetings}
        rows={list.nodes.toReversed()}
        keyOf={({ id }) => id}
        columns={[
          {
            head: council.date,
            cell: ({ id, date }) => (
              <Link className="day" to={to.councilMeeting(place, id)}>
                {date}
              </Link>
            ),
          },
          { head: council.place, cell: (meeting) => <Swedish>{meeting.place}</Swedish> },
          { head: council.state, cell: ({ state }) => council.states[state] },
          { head: council.decisionsHead, figure: true, cell: ({ decisions }) => decisions.length },
        ]}
      />
      {(isOlder || list.pageInfo.hasPreviousPage) && (
        <p className="not-on-paper">
          {isOlder && <Link to={to.council(place)}>{council.newest}</Link>}{' '}
          {list.pageInfo.hasPreviousPage && (
            <Link to={`${to.council(place)}?fore=${encodeURIComponent(list.pageInfo.startCursor ?? '')}`}>
              {council.older}
            </Link>
          )}
        </p>
      )}
    </>
  );
}

function Plan({ municipality, formKey, refusal }: Pick<Props, 'municipality' | 'formKey' | 'refusal'>) {
  const { council } = usePage().texts;
  return (
    <section aria-labelledby="planera" className="not-on-paper">
      <h2 id="planera">{council.plan}</h2>
      <AddForm intent="plan" {...{ formKey, refusal }}>
        <input type="hidden" name="municipality" value={municipality.id} />
        <TextLine name="date" type="date" label={council.date} required />
        <TextLine name="place" label={council.place} maxLength={200} />
        <div className="act-buttons">
          <Button type="submit">{council.planDo}</Button>
        </div>
      </AddForm>
    </section>
  );
}
