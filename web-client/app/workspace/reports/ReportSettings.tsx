import { Button } from '@midas-ds/components/button';
import { InfoBanner } from '@midas-ds/components/info-banner';
import { Form } from 'react-router';

import { Empty } from '../../components/Empty';
import { FormFields, TextBlock, TextLine, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { NamedPlace, Signposts } from '../../documents/report';
import { usePage } from '../../page-context';
import type { ReportSettingsData } from './report-settings.server';

type Props = ReportSettingsData & { refusal: Refusal | null };

/** The places that reports may point to, and where goes what is no report. */
export function ReportSettings(props: Props) {
  const { report } = usePage().texts;
  const { refusal, saved } = props;
  return (
    <>
      {saved && !refusal && (
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

function Places({ municipalityId, places, refusal }: Props) {
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
            { head: report.placeInUse, cell: (place) => <InUse place={place} refusal={refusal} /> },
          ]}
        />
      )}
      <Form method="post" className="act" key={places.length}>
        <FormFields intent="plats" refusal={refusal}>
          <input type="hidden" name="id" value={municipalityId} />
          <TextLine name="name" label={report.placeName} maxLength={120} />
          <div className="act-buttons">
            <Button type="submit">{report.addPlace}</Button>
          </div>
        </FormFields>
      </Form>
    </section>
  );
}

function InUse({
  place: { id, name, retired, version },
  refusal,
}: { place: NamedPlace } & Pick<Props, 'refusal'>) {
  const { report } = usePage().texts;
  return (
    <Form method="post" className="in-row">
      <FormFields
        intent={retired ? 'i-bruk' : 'ur-bruk'}
        refusal={refusal?.values['plats'] === id ? refusal : null}
        version={version}
      >
        <input type="hidden" name="plats" value={id} />
        <span>{retired ? report.placeRetired : report.placeInUse}</span>
        <button className="link-button">{retired ? report.takeBack(name) : report.retire(name)}</button>
      </FormFields>
    </Form>
  );
}

function SignpostForm({ municipalityId, signposts, refusal }: Props) {
  const { report } = usePage().texts;
  const version = signposts?.version ?? 0;
  const value = (field: keyof Omit<Signposts, 'version'>) => signposts?.[field] ?? null;
  return (
    <section aria-labelledby="hanvisningar">
      <h2 id="hanvisningar">{report.signposts}</h2>
      <p>{report.signpostsHelp}</p>
      <Form method="post" className="act fields" key={version}>
        <FormFields intent="hanvisningar" refusal={refusal} version={version}>
          <input type="hidden" name="id" value={municipalityId} />
          <TextBlock
            name="concernText"
            label={report.concernTextLabel}
            help={report.concernText}
            value={value('concernText')}
            maxLength={500}
          />
          <TextLine
            name="concernUrl"
            type="url"
            label={report.concernUrlLabel}
            value={value('concernUrl')}
            maxLength={500}
          />
          <TextBlock
            name="faultText"
            label={report.faultTextLabel}
            help={report.faultText}
            value={value('faultText')}
            maxLength={500}
          />
          <TextLine
            name="faultUrl"
            type="url"
            label={report.faultUrlLabel}
            value={value('faultUrl')}
            maxLength={500}
          />
          <div className="act-buttons">
            <Button type="submit">{report.saveSignposts}</Button>
          </div>
        </FormFields>
      </Form>
    </section>
  );
}
