import type { Language } from '../../app/texts/language';
import type { LevelCode } from '../../app/documents/types';

/** A level in a table: what is seen is letter, shape and word, what is read is letter and word. */
export interface LevelCell {
  level: LevelCode;
  /** What changed since last time, in words. */
  change?: string;
}

export type Cell = string | LevelCell;

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; quiet?: boolean }
  | { kind: 'facts'; facts: [term: string, value: string][] }
  | {
      kind: 'table';
      caption: string;
      head: string[];
      /** The first cell names the row. */
      rows: Cell[][];
    };

/** A document, the same on screen, on paper, as tagged PDF, in Word and as CSV. */
export interface DocumentContent {
  language: Language;
  title: string;
  lead?: string;
  /** What a reader must know before the rest, such as that it is invented. */
  notice?: string;
  blocks: Block[];
  /** Where it comes from and when: the last line, and the foot of each page. */
  source: string;
  /** The name of its file, without ending. */
  fileName: string;
}

export type DocumentFormat = 'pdf' | 'docx' | 'csv';
