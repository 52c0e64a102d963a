import { Choice } from '../../components/Field';
import { usePage } from '../../page-context';

/** Whether it is in use or archived; archiving is undone in the same place. */
export function ArchiveChoice({ archivedOn }: { archivedOn: string | null }) {
  const { knowledge } = usePage().texts;
  return (
    <Choice
      name="archived"
      label={knowledge.state}
      value={archivedOn ? 'yes' : 'no'}
      options={[
        ['no', knowledge.inUse],
        ['yes', knowledge.archived],
      ]}
    />
  );
}
