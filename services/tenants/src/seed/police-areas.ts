import type { PoliceAreaMembership } from '../police-areas/police-area';

const area = (slug: string, name: string, source: string, members: [code: string, name: string][]) => ({
  area: { slug, name },
  memberships: members.map(([municipalityCode, municipalityName]): PoliceAreaMembership => ({
    policeAreaSlug: slug,
    municipalityCode,
    municipalityName,
    validFrom: null,
    validTo: null,
    source,
  })),
});

/** Police areas as the sources name them, each with the year its source speaks of; when a membership began is not stated. */
export const policeAreas = [
  area('norra-vastmanland', 'Norra Västmanland', 'surahammar.se, 2023', [
    ['1981', 'Sala'],
    ['1982', 'Fagersta'],
    ['1962', 'Norberg'],
    ['1904', 'Skinnskatteberg'],
    ['1907', 'Surahammar'],
  ]),
  area('torsby', 'Torsby', 'hagfors.se, 2016, och Hagfors medborgarlöfte 2022', [
    ['1737', 'Torsby'],
    ['1766', 'Sunne'],
    ['1762', 'Munkfors'],
    ['1783', 'Hagfors'],
  ]),
  area('borlange', 'Borlänge', 'polisen.se, september 2020', [
    ['2081', 'Borlänge'],
    ['2085', 'Ludvika'],
    ['2082', 'Säter'],
    ['2061', 'Smedjebacken'],
    ['2026', 'Gagnef'],
  ]),
];
