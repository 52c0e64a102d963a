import { Facts } from '../components/Facts';
import { Swedish } from '../components/Swedish';
import type { MunicipalityFacts } from '../documents/municipality-page';
import { usePage } from '../page-context';
import { continuing } from '../sentence';

/** The municipality's own way: council, group, length of a promise, decision, follow-up, police area. */
export function HowTheyWork({ municipality }: { municipality: MunicipalityFacts }) {
  const { texts } = usePage();
  const { settings, policeAreas, councils, groups } = municipality;
  const cadence = continuing(settings.followUpCadence);
  return (
    <section aria-labelledby="arbetssatt">
      <h2 id="arbetssatt">{texts.municipality.howItWorks}</h2>
      <Facts
        facts={[
          [
            texts.municipality.council,
            <Swedish key="c">{withCadence(settings.councilName, councils[0]?.cadence)}</Swedish>,
          ],
          [
            texts.municipality.group,
            settings.groupName && <Swedish>{groupText(settings.groupName, groups[0])}</Swedish>,
          ],
          [texts.municipality.periodLength, texts.period[settings.periodKind](settings.periodMonths)],
          [texts.municipality.formalActs, settings.formalActs.map((act) => texts.formalAct[act]).join(', ')],
          [
            texts.municipality.followUp,
            <Swedish key="f">{texts.promise.followUpText(settings.followUpForum, cadence)}</Swedish>,
          ],
          [
            texts.municipality.policeArea,
            <Swedish key="p">{policeAreas.map(({ policeArea }) => policeArea.name).join(', ')}</Swedish>,
          ],
          [texts.municipality.meetings, <MeetingCounts key="m" municipality={municipality} />],
        ]}
      />
    </section>
  );
}

function MeetingCounts({ municipality }: { municipality: MunicipalityFacts }) {
  const { texts } = usePage();
  const held = [...municipality.councils, ...municipality.groups].flatMap(({ name, meetingCounts }) =>
    meetingCounts.map((count) =>
      texts.municipality.meetingsHeld(name, count.year, count.held, count.planned),
    ),
  );
  return held.length === 0 ? <>–</> : <>{held.join('. ')}.</>;
}

const withCadence = (name: string, cadence: string | null | undefined) =>
  cadence ? `${name}, ${continuing(cadence)}` : name;

const groupText = (name: string, group: MunicipalityFacts['groups'][number] | undefined) =>
  withCadence(group?.spelledOut ? `${name}: ${group.spelledOut}` : name, group?.cadence);
