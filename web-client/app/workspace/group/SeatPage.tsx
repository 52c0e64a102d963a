import { Button } from '@midas-ds/components/button';
import { Form, Link } from 'react-router';

import { FormFields, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import type { Seat } from '../../documents/group';
import { usePage } from '../../page-context';
import { SeatFields } from './SeatFields';

interface Props {
  place: string;
  municipalityId: string;
  seat: Seat;
  organisations: { slug: string; name: string }[];
  refusal: Refusal | null;
}

/** One seat of the group: changed here, or ended, which says what happens first. */
export function SeatPage({ place, municipalityId, seat, organisations, refusal }: Props) {
  const { texts, to } = usePage();
  const { group: words } = texts;
  return (
    <>
      <PageHead title={words.changeSeat} lead={words.changeSeatLead(seat.function)} />
      <Form method="post" className="act" key={seat.version}>
        <FormFields intent="member" refusal={refusal} version={seat.version}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <input type="hidden" name="id" value={seat.id} />
          <SeatFields organisations={organisations} seat={seat} />
          <div className="act-buttons">
            <Button type="submit">{words.saveSeat}</Button>
            <Link to={to.groupSettings(place)}>{words.cancel}</Link>
          </div>
        </FormFields>
      </Form>
      <section aria-labelledby="avsluta">
        <h2 id="avsluta">{words.endSeat}</h2>
        <ul className="consequences">
          {words.endSeatWhat.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Form method="post" className="act">
          <FormFields intent="remove-member" refusal={refusal}>
            <input type="hidden" name="id" value={seat.id} />
            <div className="act-buttons">
              <Button type="submit" variant="danger">
                {words.endSeatDo}
              </Button>
            </div>
          </FormFields>
        </Form>
      </section>
    </>
  );
}
