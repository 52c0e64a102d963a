import { document } from './document';

export interface NamedMunicipality {
  name: string;
  slug: string;
}

export interface Membership {
  organisationPath: string;
  role: string;
  municipality: NamedMunicipality | null;
  county: { board: { name: string }; municipalities: { nodes: NamedMunicipality[] } } | null;
  policeArea: {
    name: string;
    memberships: { municipality: NamedMunicipality | null; validTo: string | null }[];
  } | null;
  organisation: { slug: string; name: string } | null;
}

export interface Viewer {
  name: string;
  memberships: Membership[];
}

export const viewerQuery = document<{ viewer: Viewer | null }>(`
  query Viewer {
    viewer {
      name
      memberships {
        organisationPath role
        municipality { name slug }
        county { board { name } municipalities(first: 100) { nodes { name slug } } }
        policeArea { name memberships { municipality { name slug } validTo } }
        organisation { slug name }
      }
    }
  }
`);
