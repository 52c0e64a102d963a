import { Button } from '@midas-ds/components/button';

import { usePage } from '../page-context';
import { isRefused, type Finding } from './findings';

interface Props {
  id: string;
  /** The id of the field the text stands in. */
  field: string;
  text: string;
  findings: Finding[];
  /** Takes the writer's word that what looks like a name is none; without it the form asks once it is sent. */
  onConfirm?: () => void;
}

const around = 24;

/**
 * What a text must not hold, with the place marked and what to do; what may be a name is a question. The kinds alone
 * are called out: the place is another at each letter that is written.
 */
export function FoundInText({ id, field, text, findings, onConfirm }: Props) {
  const { found } = usePage().texts;
  const [first] = findings;
  if (!first) return null;
  const refused = isRefused(findings);
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return (
    <div className={`found ${refused ? 'found-refused' : 'found-asked'}`} id={id}>
      <p role="alert">
        {kinds.map((kind) => found.kinds[kind]).join(' ')} {refused ? found.refused : found.ask}
      </p>
      <ul className="plain">
        {findings.map(({ start, end }) => (
          <li key={start} lang="sv">
            {start > around && '…'}
            {text.slice(Math.max(0, start - around), start)}
            <mark>{text.slice(start, end)}</mark>
            {text.slice(end, end + around)}
            {text.length > end + around && '…'}
          </li>
        ))}
      </ul>
      <div className="act-buttons needs-script">
        <Button variant="secondary" size="medium" onPress={() => select(field, first)}>
          {found.show}
        </Button>
        {!refused && onConfirm && (
          <Button variant="secondary" size="medium" onPress={onConfirm}>
            {found.confirm}
          </Button>
        )}
      </div>
    </div>
  );
}

function select(field: string, { start, end }: Finding): void {
  const area = document.getElementById(field);
  if (!(area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement)) return;
  area.focus();
  area.setSelectionRange(start, end);
}
