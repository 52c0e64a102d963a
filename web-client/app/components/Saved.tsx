import { InfoBanner } from '@midas-ds/components/info-banner';

/** Says that something was done, to the eye and to the ear. */
export const Saved = ({ text }: { text: string }) => (
  <div role="status" className="notice">
    <InfoBanner type="success" message={text} />
  </div>
);
