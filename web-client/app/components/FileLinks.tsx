import type { DocumentFormat } from '../../server/documents/document-content';
import { usePage } from '../page-context';

/** The files in which a document can be taken away. */
export function FileLinks({
  formats,
  hrefOf,
}: {
  formats: readonly DocumentFormat[];
  hrefOf: (format: DocumentFormat) => string;
}) {
  const { month: words } = usePage().texts;
  return (
    <span className="file-links">
      <span>{words.download}:</span>
      {formats.map((format) => (
        <a key={format} href={hrefOf(format)} download>
          {words.formats[format]}
        </a>
      ))}
    </span>
  );
}
