import { Button } from '@midas-ds/components/button';
import { useEffect, type ComponentProps, type FormEvent } from 'react';
import { Link, useRevalidator } from 'react-router';

import { ErrorSummary } from '../../components/ErrorSummary';
import type { Duty } from '../../documents/report';
import { usePage } from '../../page-context';
import { AreaFields } from './AreaFields';
import { NotHere } from './NotHere';
import { ReportClashes } from './ReportClashes';
import type { RefusedForm, ReportRoomData } from './report.server';
import { SaveStatus } from './SaveStatus';
import { openSealedDraft } from './sealed-draft';
import { useReportDraft } from './use-report-draft';
import { useSendingIn } from './use-sending-in';

interface Props extends Omit<ReportRoomData, 'duty'> {
  duty: Duty;
  /** What came back when the form was sent without script. */
  refused: RefusedForm | null;
}

/** The report as it is written: three minutes when nothing happened, and nothing lost whatever happens. */
export function ReportForm({ place, meeting, duty, draftKey, refused }: Props) {
  const { texts, to, pathname } = usePage();
  const { report } = texts;
  const { areas } = meeting.template;
  const slug = duty.organisationSlug;
  const room = to.report(place.path, meeting.id, slug);
  const draft = useReportDraft({
    areas,
    report: refused?.conflict ? refused.report : duty.report,
    typed: refused?.typed ?? null,
    saveUrl: to.saveReport(place.path, meeting.id, slug),
    open: () => openSealedDraft(`rapport ${meeting.id} ${slug}`, draftKey),
  });
  useFreshHead(duty.report === null && draft.version > 0);
  const sending = useSendingIn({ areas, duty, draft, refused, room });
  return (
    <>
      {sending.problems.length > 0 && (
        <ErrorSummary title={report.problems} problems={sending.problems} answered={sending.answered} />
      )}
      <Notes note={draft.note ?? (refused?.conflict ? 'elsewhere' : null)} room={room} />
      <ReportClashes clashes={draft.clashes} meeting={meeting} settle={draft.settle} />
      <form
        method="post"
        action={room}
        encType="multipart/form-data"
        autoComplete="off"
        className="report-form"
        data-unsent="no"
        onSubmit={(event) => sending.act(actOf(event))}
        onBlur={({ target }) => target instanceof HTMLTextAreaElement && sending.leave()}
      >
        <input type="hidden" name="version" value={draft.version} />
        {duty.lastLevels.length > 0 && <NothingNew busy={sending.busy} />}
        <NotHere signposts={meeting.municipality.signposts} />
        {areas.map((area) => (
          <AreaFields
            key={area.id}
            area={area}
            levels={meeting.template.levels}
            places={meeting.municipality.namedPlaces?.nodes ?? []}
            last={duty.lastLevels.find((one) => one.area.id === area.id)}
            entry={draft.entries[area.id]!}
            problems={sending.problems}
            findings={sending.findings}
            onChange={(field, value) => sending.change(area.id, field, value)}
            onConfirm={draft.confirm}
          />
        ))}
        {refused?.askNames && <ConfirmNames />}
        <ReportBar
          {...draft}
          held={draft.held && sending.left}
          busy={sending.busy}
          signIn={to.signIn(`${pathname}?for=${slug}`)}
        />
      </form>
    </>
  );
}

/** The page's head says that there is a draft as soon as there is one. */
function useFreshHead(isBegun: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => void (isBegun && revalidate()), [isBegun, revalidate]);
}

/** The act of the button that was pressed; by script the form is not sent as it stands. */
function actOf(event: FormEvent<HTMLFormElement>): string {
  event.preventDefault();
  const { submitter } = event.nativeEvent as SubmitEvent;
  return (submitter as HTMLButtonElement | null)?.value || 'skicka';
}

/** Always in reach: whether it is saved, and the way on. */
function ReportBar({ busy, ...status }: ComponentProps<typeof SaveStatus> & { busy: boolean }) {
  const { report } = usePage().texts;
  return (
    <div className="report-bar">
      <SaveStatus {...status} />
      <div className="act-buttons">
        <Button type="submit" name="gor" value="skicka" isPending={busy}>
          {report.send}
        </Button>
        <Button type="submit" name="gor" value="spara" variant="secondary">
          {report.save}
        </Button>
      </div>
    </div>
  );
}

/** The short way, on top: done in one press. */
function NothingNew({ busy }: { busy: boolean }) {
  const { report } = usePage().texts;
  return (
    <div className="nothing-new">
      <h2>{report.nothingNew}</h2>
      <p>{report.nothingNewHelp}</p>
      <div className="act-buttons">
        <Button type="submit" name="gor" value="skicka-som-forra" isPending={busy}>
          {report.sendAsBefore}
        </Button>
        <Button type="submit" name="gor" value="som-forra" variant="secondary">
          {report.fillAsBefore}
        </Button>
      </div>
    </div>
  );
}

/** Without script a name is confirmed for the whole form. */
function ConfirmNames() {
  const { found } = usePage().texts;
  return (
    <p className="without-script">
      <label>
        <input type="checkbox" name="namn-bekraftat" value="ja" /> {found.confirmAll}
      </label>
    </p>
  );
}

function Notes({ note, room }: { note: 'restored' | 'elsewhere' | 'sentElsewhere' | null; room: string }) {
  const { report } = usePage().texts;
  if (!note) return null;
  return (
    <div className="note" role="status">
      <p>
        {report[note]}{' '}
        {note === 'sentElsewhere' && (
          <Link to={room} reloadDocument>
            {report.readNow}
          </Link>
        )}
      </p>
    </div>
  );
}
