import { Button } from '@midas-ds/components/button';
import { Form, Link } from 'react-router';

import { Choice, FormFields, TextLine, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { dayOf, weekName, yearOf } from '../../dates';
import {
  addMeeting,
  meetingSlots,
  planMeetings,
  type Slot,
  type SlotDecision,
} from '../../documents/calendar';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { rowsOf } from '../../workspace/form-rows';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/plan-meetings';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { clientAction } from '../../workspace/keep-typed';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Half a year from today unless the address says another span; one too long is cut. */
function spanOf(request: Request): { from: string; to: string } {
  const asked = new URL(request.url).searchParams;
  const given = (name: string) => (day.test(asked.get(name) ?? '') ? asked.get(name) : null);
  const from = given('fran') ?? dayOf(new Date());
  const after = (days: number) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
  const to = given('till') ?? after(183);
  return { from, to: to < from ? from : to > after(400) ? after(400) : to };
}

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, municipality, web } = await ownMunicipality(args);
  const span = spanOf(args.request);
  const answered = await ask(meetingSlots, { slug: municipality.slug, ...span });
  const { id, situationGroup: group } = answered.municipality ?? fail('notFound', web.requestId);
  if (group && !group.viewerCan.edit) fail('forbidden', web.requestId);
  return { place, municipalityId: id, group, ...span };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const municipalityId = values['municipalityId'] ?? '';
  if (values['intent'] === 'add') {
    const { date = '', startTime = '', place: where = '' } = values;
    const input = { municipalityId, date, ...(startTime && { startTime }), ...(where && { place: where }) };
    const back = to.meetingsAfter(place.path, yearOf(date), 'tillagt');
    return answer(values, (await ask(addMeeting, { input })).addMeeting, back);
  }
  const { from = '', to: until = '' } = values;
  const decisions = rowsOf(values, 'decisions').flatMap(
    ({ slotDate = '', choice, date = '' }): SlotDecision[] => {
      if (choice === 'MOVE') return [{ slotDate, choice, ...(date && { date }) }];
      return choice === 'HOLD' || choice === 'SKIP' ? [{ slotDate, choice }] : [];
    },
  );
  const input = { municipalityId, from, to: until, decisions };
  const { planMeetings: planned } = await ask(planMeetings, { input });
  const done = planned.meetings?.length ? 'planerat' : 'inget';
  return answer(values, planned, to.meetingsAfter(place.path, yearOf(from), done));
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.calendar.plan);

export default function PlanMeetings({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  const { place, municipalityId, group, from, to: until } = loaderData;
  const refusal = actionData ?? null;
  if (!group)
    return (
      <>
        <PageHead title={texts.calendar.plan} />
        <p>
          {texts.calendar.noGroup} <Link to={to.groupSettings(place.path)}>{texts.group.settings}</Link>
        </p>
      </>
    );
  const fresh = group.slots.filter(({ meeting }) => !meeting);
  return (
    <>
      <PageHead
        title={texts.calendar.plan}
        lead={texts.calendar.planLead(
          group.cadenceWeeks,
          texts.group.weekdays[group.weekday - 1]!,
          group.startTime,
        )}
      />
      <Form method="get" className="inline-form">
        <FormFields intent="span" refusal={null}>
          <TextLine name="fran" type="date" label={texts.calendar.from} value={from} />
          <TextLine name="till" type="date" label={texts.calendar.until} value={until} />
          <Button type="submit" variant="secondary">
            {texts.calendar.showDays}
          </Button>
        </FormFields>
      </Form>
      <Form method="post">
        <FormFields intent="plan" refusal={refusal}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="to" value={until} />
          <Slots slots={group.slots} />
          {fresh.length > 0 ? (
            <Button type="submit">{texts.calendar.confirmPlan}</Button>
          ) : (
            <p>{texts.calendar.allPlanned}</p>
          )}
        </FormFields>
      </Form>
      <AddByHand municipalityId={municipalityId} refusal={refusal} />
    </>
  );
}

function Slots({ slots }: { slots: Slot[] }) {
  const { texts } = usePage();
  return (
    <Table
      caption={texts.calendar.slotsCaption}
      rows={slots.map((slot, index) => ({ ...slot, index }))}
      keyOf={({ slotDate }) => slotDate}
      columns={[
        { head: texts.calendar.day, cell: ({ slotDate }) => slotDate },
        { head: texts.calendar.week, cell: ({ week }) => weekName(week, texts.desk.weekWord) },
        { head: texts.calendar.dayOff, cell: ({ dayOff }) => (dayOff ? <Swedish>{dayOff}</Swedish> : '–') },
        { head: texts.calendar.becomes, cell: (slot) => <Becomes slot={slot} index={slot.index} /> },
      ]}
    />
  );
}

/** What becomes of a day: planned already, planned now, or for the coordinator to decide. */
function Becomes({
  slot: { slotDate, meeting, dayOff, suggestedDate },
  index,
}: {
  slot: Slot;
  index: number;
}) {
  const { texts } = usePage();
  if (meeting)
    return meeting.date === slotDate
      ? texts.calendar.states[meeting.state]
      : texts.calendar.movedTo(meeting.date);
  if (!dayOff && !suggestedDate) return texts.calendar.willBePlanned;
  return (
    <>
      <input type="hidden" name={`decisions.${index}.slotDate`} value={slotDate} />
      <Choice
        name={`decisions.${index}.choice`}
        label={texts.calendar.decide(slotDate)}
        options={[
          ['', texts.calendar.decideLater],
          ['MOVE', texts.calendar.choices.MOVE],
          ['SKIP', texts.calendar.choices.SKIP],
          ['HOLD', texts.calendar.choices.HOLD],
        ]}
      />
      <TextLine
        name={`decisions.${index}.date`}
        type="date"
        label={texts.calendar.moveTo(slotDate)}
        value={suggestedDate}
      />
    </>
  );
}

function AddByHand({ municipalityId, refusal }: { municipalityId: string; refusal: Refusal | null }) {
  const { texts } = usePage();
  return (
    <section aria-labelledby="extra">
      <h2 id="extra">{texts.calendar.add}</h2>
      <Form method="post" className="act">
        <FormFields intent="add" refusal={refusal}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <TextLine name="date" type="date" label={texts.calendar.day} required />
          <TextLine name="startTime" type="time" label={texts.calendar.time} help={texts.calendar.asUsual} />
          <TextLine name="place" label={texts.calendar.place} help={texts.calendar.asUsual} maxLength={200} />
          <Button type="submit" variant="secondary">
            {texts.calendar.confirmAdd}
          </Button>
        </FormFields>
      </Form>
    </section>
  );
}
