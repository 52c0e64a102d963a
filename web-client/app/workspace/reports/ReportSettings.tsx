import { Button } from '@midas-ds/components/button';
import { InfoBanner } from '@midas-ds/components/info-banner';
import { TextArea, TextField } from '@midas-ds/components/textfield';
import { Form } from 'react-router';

import { Empty } from '../../components/Empty';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHead } from '../../components/PageHead';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { NamedPlace } from '../../documents/report';
import { usePage } from '../../page-context';
import type { RefusedSettings, ReportSettingsData } from './report-settings.server';

type Props = ReportSettingsData & { refused: RefusedSettings | null };

/** The places that reports may point to, and where goes what is no report. */
export function ReportSettings(props: Props) {
  const { report } = usePage().texts;
  const { refused, saved } = props;
  return (
    <>
      {refused && <ErrorSummary title={report.notSaved} problems={refused.problems} />}
      {saved && !refused && (
        <div role="status" className="notice">
          <InfoBanner type="success" message={report.settingsSaved} />
        </div>
      )}
      <PageHead title={report.settings} />
      <Places {...props} />
      <SignpostForm {...props} />
    </>
  );
}

function Places({ municipalityId, places, refused }: Props) {
  const { report } = usePage().texts;
  return (
    <section aria-labelledby="platser">
      <h2 id="platser">{report.places}</h2>
      <p>{report.placesHelp}</p>
      {places.length === 0 ? (
        <Empty>{report.placesEmpty}</Empty>
      ) : (
        <Table
          caption={report.places}
          rows={places}
          keyOf={({ id }) => id}
          columns={[
            { head: report.placeName, cell: ({ name }) => <Swedish>{name}</Swedish> },
            { head: report.placeInUse, cell: (place) => <InUse place={place} /> },
          ]}
        />
      )}
      <Form method="post" className="act" key={places.length}>
        <input type="hidden" name="id" value={municipalityId} />
        <TextField
          id="name"
          name="name"
          label={report.placeName}
          defaultValue={refused?.typed['name'] ?? ''}
          maxLength={120}
          {...problemAt(refused, 'name')}
        />
        <div className="act-buttons">
          <Button type="submit" name="gor" value="plats">
            {report.addPlace}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** What a field shows of a refusal that is about it. */
function problemAt(refused: RefusedSettings | null, name: string) {
  const problem = refused?.problems.find(({ field }) => field === name);
  return { isInvalid: problem !== undefined, errorMessage: problem?.text };
}

function InUse({ place: { id, name, retired, version } }: { place: NamedPlace }) {
  const { report } = usePage().texts;
  return (
    <Form method="post" className="in-row">
      <input type="hidden" name="plats" value={id} />
      <input type="hidden" name="version" value={version} />
      <span>{retired ? report.placeRetired : report.placeInUse}</span>
      <button className="link-button" name="gor" value={retired ? 'i-bruk' : 'ur-bruk'}>
        {retired ? report.takeBack(name) : report.retire(name)}
      </button>
    </Form>
  );
}

function SignpostForm({ municipalityId, signposts, refused }: Props) {
  const { report } = usePage().texts;
  const fields = [
    ['concernText', report.concernTextLabel, report.concernText],
    ['concernUrl', report.concernUrlLabel, undefined],
    ['faultText', report.faultTextLabel, report.faultText],
    ['faultUrl', report.faultUrlLabel, undefined],
  ] as const;
  return (
    <section aria-labelledby="hanvisningar">
      <h2 id="hanvisningar">{report.signposts}</h2>
      <p>{report.signpostsHelp}</p>
      <Form method="post" className="act fields" key={signposts?.version ?? 0}>
        <input type="hidden" name="id" value={municipalityId} />
        <input type="hidden" name="version" value={signposts?.version ?? 0} />
        {fields.map(([field, label, usual]) => {
          const Input = usual ? TextArea : TextField;
          return (
            <Input
              key={field}
              id={field}
              name={field}
              label={label}
              description={usual}
              maxLength={500}
              defaultValue={refused?.typed[field] ?? signposts?.[field] ?? ''}
              {...problemAt(refused, field)}
            />
          );
        })}
        <div className="act-buttons">
          <Button type="submit" name="gor" value="hanvisningar">
            {report.saveSignposts}
          </Button>
        </div>
      </Form>
    </section>
  );
}
