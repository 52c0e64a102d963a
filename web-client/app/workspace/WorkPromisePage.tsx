import { InfoBanner } from '@midas-ds/components/info-banner';
import { LinkButton } from '@midas-ds/components/link-button';
import { Link } from 'react-router';

import { PageHead } from '../components/PageHead';
import { PromiseBody } from '../components/PromiseBody';
import { PromiseFacts } from '../components/PromiseFacts';
import { PromiseVersions } from '../components/PromiseVersions';
import { PublicationTag } from '../components/PublicationTag';
import { StateTag } from '../components/StateTag';
import { Swedish } from '../components/Swedish';
import { dayOf } from '../dates';
import type { PromiseWithEvidence } from '../documents/promise-evidence';
import type { WorkPromise } from '../documents/work-promise';
import { usePage } from '../page-context';
import { roleName } from '../role-name';
import { PromiseEvidence } from './evidence/Evidence';
import type { Place } from './places';

interface Props {
  place: Place;
  promise: WorkPromise;
  /** What its directions rest on; null when that cannot be had now. */
  evidence: PromiseWithEvidence | null;
  /** What was just done here, as the address says after an act. */
  done: string | null;
}

/** One promise as its own people read it, published or not, with what they may do. */
export function WorkPromisePage({ place, promise, evidence, done }: Props) {
  const { texts, to } = usePage();
  const { municipality, updatedAt, updatedByRole, publication } = promise;
  return (
    <>
      <Done done={done} promise={promise} />
      <PageHead
        title={<Swedish>{promise.title}</Swedish>}
        state={
          <>
            <PublicationTag publication={publication} />{' '}
            <StateTag tone="over">{texts.promiseState[promise.state]}</StateTag>
          </>
        }
        meta={texts.site.updatedBy(dayOf(updatedAt), updatedByRole && roleName(texts, updatedByRole))}
        action={<Actions place={place} promise={promise} />}
      />
      <PromiseFacts promise={promise} municipalityHref={to.municipality(municipality.slug)} />
      <PromiseBody
        promise={promise}
        hrefOf={(number) => to.workPromise(place.path, municipality.slug, number)}
      />
      {evidence && place.kind === 'municipality' && (
        <PromiseEvidence
          place={place.path}
          slug={municipality.slug}
          number={promise.number}
          promise={evidence}
        />
      )}
      <PromiseVersions versions={promise.versions} />
    </>
  );
}

/** Acts that one may not do are absent. */
function Actions({ place, promise }: { place: Place; promise: WorkPromise }) {
  const { texts, to } = usePage();
  const { viewerCan, publication, number, municipality } = promise;
  const published = publication === 'PUBLISHED';
  if (!viewerCan.publish && !viewerCan.withdraw && !published) return null;
  return (
    <>
      {viewerCan.publish && (
        <LinkButton as={Link} to={to.publish(place.path, municipality.slug, number)}>
          {texts.act.publish}
        </LinkButton>
      )}
      {viewerCan.withdraw && (
        <LinkButton as={Link} variant="secondary" to={to.withdraw(place.path, municipality.slug, number)}>
          {texts.act.withdraw}
        </LinkButton>
      )}
      {published && <a href={to.promise(municipality.slug, number)}>{texts.desk.publicPage}</a>}
    </>
  );
}

/** Says what was done only while it is still so, whatever the address claims. */
function Done({ done, promise: { publication } }: { done: string | null; promise: WorkPromise }) {
  const { texts } = usePage();
  if (done === 'publicerat' && publication === 'PUBLISHED') return <Notice text={texts.act.publishedNow} />;
  if (done === 'borttaget' && publication === 'WITHDRAWN') return <Notice text={texts.act.withdrawnNow} />;
  if (done === 'underlag') return <Notice text={texts.evidence.saved} />;
  return null;
}

const Notice = ({ text }: { text: string }) => (
  <div role="status" className="notice">
    <InfoBanner type="success" message={text} />
  </div>
);
