import { Check } from '../../components/Check';
import { usePage } from '../../page-context';
import { evidenceField } from './evidence-field';
import type { EvidenceGroup } from './evidence-groups';

/** A form's part in which things that something rests on are ticked, kind by kind. */
export function EvidenceGroups({ groups }: { groups: EvidenceGroup[] }) {
  const { evidence: words } = usePage().texts;
  return groups.map(({ title, items, isCut }) => (
    <fieldset className="part" key={title}>
      <legend>{title}</legend>
      {items.length === 0 && <p className="quiet">{words.nothingToChoose}</p>}
      {items.map(({ id, label, chosen }) => (
        <Check key={id} name={evidenceField(id)} label={label} value={chosen} words={words} />
      ))}
      {isCut && <p className="quiet">{words.notAll}</p>}
    </fieldset>
  ));
}
