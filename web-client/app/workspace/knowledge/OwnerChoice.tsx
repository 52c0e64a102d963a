import { Choice } from '../../components/Field';
import { usePage } from '../../page-context';

interface Props {
  label: string;
  help?: string;
  owner?: { ownerOrganisation: string | null; ownerName: string | null };
  choices: { organisations: { nodes: { slug: string; name: string }[] } } | null;
}

/** Who sees to something: the group, one of its organisations, or the one that stands there though it has left. */
export function OwnerChoice({ label, help, owner, choices }: Props) {
  const { walk } = usePage().texts.knowledge;
  const usable = choices?.organisations.nodes ?? [];
  const { ownerOrganisation: slug, ownerName: name } = owner ?? {};
  const known = slug && !usable.some((one) => one.slug === slug) ? [{ slug, name: name ?? slug }] : [];
  return (
    <Choice
      name="ownerOrganisationSlug"
      label={label}
      help={help}
      value={slug}
      options={[
        ['', walk.group],
        ...[...known, ...usable].map((one): [string, string] => [one.slug, one.name]),
      ]}
    />
  );
}
