import { document } from './document';
import type { LevelCode, UserError } from './types';

export interface LevelPoint {
  meetingDate: string;
  week: string;
  level: LevelCode;
  fictitious: boolean;
}

export interface LevelYear {
  year: number;
  green: number;
  yellow: number;
  red: number;
  meetings: number;
}

export interface AreaOverTime {
  code: string;
  name: string;
  restricted: boolean;
  points: LevelPoint[];
  years: LevelYear[];
}

export interface ContextNote {
  id: string;
  periodStart: string;
  periodEnd: string | null;
  text: string;
  version: number;
}

export interface LevelHistory {
  from: string;
  to: string;
  updatedAt: string | null;
  monthsWithoutMeetings: string[];
  templateChanges: { meetingDate: string; templateName: string; versionNumber: number }[];
  contextNotes: ContextNote[];
  areas: AreaOverTime[];
}

export const levelHistory = document<
  { municipality: { id: string; levelHistory: LevelHistory | null } | null },
  { slug: string; from: string; to: string }
>(`
  query LevelHistory($slug: String!, $from: Date, $to: Date) {
    municipality(by: { slug: $slug }) {
      id
      levelHistory(from: $from, to: $to) {
        from to updatedAt monthsWithoutMeetings
        templateChanges { meetingDate templateName versionNumber }
        contextNotes { id periodStart periodEnd text version }
        areas {
          code name restricted
          points { meetingDate week level fictitious }
          years { year green yellow red meetings }
        }
      }
    }
  }
`);

interface NotePayload {
  note: ContextNote | null;
  userErrors: UserError[];
}

export const addContextNote = document<
  { addContextNote: NotePayload },
  {
    input: {
      municipalityId: string;
      periodStart: string;
      periodEnd: string | null;
      text: string;
      idempotencyKey: string;
    };
  }
>(`
  mutation AddContextNote($input: AddContextNoteInput!) {
    addContextNote(input: $input) { note { id periodStart periodEnd text version } userErrors { code message path } }
  }
`);

export const changeContextNote = document<
  { changeContextNote: NotePayload },
  {
    input: {
      noteId: string;
      expectedVersion: number;
      periodStart: string;
      periodEnd: string | null;
      text: string;
    };
  }
>(`
  mutation ChangeContextNote($input: ChangeContextNoteInput!) {
    changeContextNote(input: $input) { note { id periodStart periodEnd text version } userErrors { code message path } }
  }
`);

export const removeContextNote = document<
  { removeContextNote: NotePayload },
  { input: { noteId: string; expectedVersion: number } }
>(`
  mutation RemoveContextNote($input: RemoveContextNoteInput!) {
    removeContextNote(input: $input) { note { id version } userErrors { code message path } }
  }
`);
