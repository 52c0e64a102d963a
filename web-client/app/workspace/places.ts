import type { Membership, NamedMunicipality } from '../documents/viewer';

/** A role, and the part of the organisation in which it is held where it is a part's. */
export interface HeldRole {
  role: string;
  part: { slug: string; name: string } | null;
}

/** An organisation that a person has roles in, as the workspace shows it. */
export interface Place {
  /** Its name in addresses and in the acting-in header: `municipality/1982`. */
  path: string;
  kind: string;
  name: string;
  roles: HeldRole[];
  /** Whose rooms one can open from here. */
  municipalities: NamedMunicipality[];
}

/** A person's organisations, each once, in the order of their names. */
export function placesOf(memberships: Membership[]): Place[] {
  const places = new Map<string, Place>();
  for (const membership of memberships) {
    const path = membership.organisationPath;
    const place = places.get(path) ?? newPlace(path, membership);
    place.roles.push({ role: membership.role, part: membership.organisation });
    places.set(path, place);
  }
  return [...places.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

function newPlace(path: string, { municipality, county, policeArea }: Membership): Place {
  return {
    path,
    kind: path.split('/')[0] ?? '',
    name: municipality?.name ?? policeArea?.name ?? county?.board.name ?? path,
    roles: [],
    municipalities: municipalitiesOf({ municipality, county, policeArea }),
  };
}

function municipalitiesOf({
  municipality,
  county,
  policeArea,
}: Pick<Membership, 'municipality' | 'county' | 'policeArea'>) {
  if (municipality) return [municipality];
  if (county) return county.municipalities.nodes;
  return (policeArea?.memberships ?? [])
    .filter(({ validTo }) => validTo === null)
    .map((membership) => membership.municipality)
    .filter((known) => known !== null);
}
