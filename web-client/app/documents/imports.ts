import { document } from './document';
import type { Connection, UserError } from './types';

export type ImportState = 'CHECKING' | 'CHECKED' | 'REFUSED' | 'IMPORTING' | 'DONE' | 'CANCELLED';

export interface ListedImport {
  id: string;
  state: ImportState;
  organisationSlug: string | null;
  rowCount: number;
  reportCount: number;
  problemCount: number;
  startedAt: string;
  startedByRole: string | null;
}

export interface ImportProblem {
  row: number;
  column: string;
  message: string;
}

export interface ImportRun extends ListedImport {
  version: number;
  rowsDone: number;
  skippedCount: number;
  meetingCount: number;
  problems: ImportProblem[];
  nameCount: number;
  likelyNames: { row: number; column: string; from: number; to: number }[];
  confirmedAt: string | null;
  finishedAt: string | null;
  viewerCan: { confirm: boolean; cancel: boolean };
}

const listed = 'id state organisationSlug rowCount reportCount problemCount startedAt startedByRole';

export const importRoom = document<
  { municipality: { id: string; importRuns: Connection<ListedImport> | null } | null },
  { slug: string }
>(`
  query ImportRoom($slug: String!) {
    municipality(by: { slug: $slug }) { id importRuns(first: 30) { nodes { ${listed} } totalCount } }
  }
`);

export const importRunQuery = document<{ importRun: ImportRun | null }, { id: string }>(`
  query ImportRun($id: ID!) {
    importRun(id: $id) {
      ${listed} version rowsDone skippedCount meetingCount
      problems { row column message } nameCount likelyNames { row column from to }
      confirmedAt finishedAt viewerCan { confirm cancel }
    }
  }
`);

export interface ImportColumn {
  name: string;
  required: boolean;
  help: string;
  values: { value: string; meaning: string }[];
}

export const importTemplate = document<
  { municipality: { importTemplate: { columns: ImportColumn[]; rows: string[][] } | null } | null },
  { slug: string }
>(`
  query ImportTemplate($slug: String!) {
    municipality(by: { slug: $slug }) {
      importTemplate { columns { name required help values { value meaning } } rows }
    }
  }
`);

interface Answer {
  importRun: { id: string } | null;
  userErrors: UserError[];
}
const answer = 'importRun { id } userErrors { code message path }';

export const startImport = document<
  { startImport: Answer },
  { input: { municipalityId: string; content: string } }
>(`mutation StartImport($input: StartImportInput!) { startImport(input: $input) { ${answer} } }`);

export const confirmImport = document<
  { confirmImport: Answer },
  { input: { importId: string; expectedVersion: number; namesConfirmed?: boolean } }
>(`mutation ConfirmImport($input: ConfirmImportInput!) { confirmImport(input: $input) { ${answer} } }`);

export const cancelImport = document<
  { cancelImport: Answer },
  { input: { importId: string; expectedVersion: number } }
>(`mutation CancelImport($input: CancelImportInput!) { cancelImport(input: $input) { ${answer} } }`);
