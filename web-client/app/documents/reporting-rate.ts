import { document } from './document';

export interface ReportingRate {
  organisationSlug: string;
  organisationName: string;
  quarter: string;
  expected: number;
  reported: number;
  inTime: number;
}

export const reportingRate = document<
  { municipality: { reportingRate: ReportingRate[] | null } | null },
  { slug: string }
>(`
  query ReportingRate($slug: String!) {
    municipality(by: { slug: $slug }) {
      reportingRate { organisationSlug organisationName quarter expected reported inTime }
    }
  }
`);
