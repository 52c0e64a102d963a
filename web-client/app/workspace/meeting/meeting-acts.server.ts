import { data } from 'react-router';

import {
  noteAttendance,
  remindReporters,
  returnReport,
  setPictureArea,
  type SetAreaInput,
} from '../../documents/meeting';
import type { LevelCode, UserError } from '../../documents/types';
import type { Ask } from '../../request-context';
import type { Refusal } from '../../components/Field';
import { noteFrom } from '../deficiencies/note-deficiency.server';
import { confirmed, valuesIn, type Values } from '../form-act.server';
import { isNoteIntent } from './note-intent';

/** What somebody has entered for an area. */
export interface AreaValues {
  level: LevelCode | '';
  text: string;
  dissents: { organisationSlug: string; level: LevelCode | ''; reason: string }[];
}

/** What became of one act of the meeting's room: about which area or organisation, and what stood in the way. */
export interface ActAnswer {
  about: string;
  problems: UserError[];
  /** When it was saved; absent when it was not. */
  savedAt?: string;
  /** What was entered, so that nothing is lost. */
  values?: AreaValues;
  comment?: string;
  /** The same for a form of the shared kind. */
  refusal?: Refusal;
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
const all = (form: FormData, name: string) => form.getAll(name).map(String);

/** What stands in an area's form. */
export function readAreaForm(form: FormData): AreaValues {
  const [levels, reasons] = [all(form, 'avvik-niva'), all(form, 'avvik-skal')];
  return {
    level: text(form, 'niva') as LevelCode | '',
    text: text(form, 'text'),
    dissents: all(form, 'avvik-verksamhet')
      .map((organisationSlug, index) => ({
        organisationSlug,
        level: (levels[index] ?? '') as LevelCode | '',
        reason: reasons[index] ?? '',
      }))
      .filter(({ organisationSlug }) => organisationSlug !== ''),
  };
}

/** Does what the pressed button says, and answers with what was entered when it could not be done. */
export async function act(ask: Ask, meetingId: string, form: FormData) {
  if (isNoteIntent(text(form, 'intent'))) return note(ask, valuesIn(form));
  const kinds: Record<string, () => Promise<ActAnswer>> = {
    omrade: () => setArea(ask, meetingId, form),
    narvaro: () => noteHere(ask, meetingId, form),
    paminn: () => remind(ask, meetingId, form),
    'skicka-tillbaka': () => giveBack(ask, form),
  };
  const kind = kinds[text(form, 'gor')];
  if (!kind) throw new Response(null, { status: 400 });
  return withStatus(await kind());
}

function withStatus(answer: ActAnswer) {
  const conflict = answer.problems.some(({ code }) => code === 'CONFLICT');
  return data(answer, { status: answer.problems.length === 0 ? 200 : conflict ? 409 : 422 });
}

/** A deficiency that the group sees is noted where it is seen, and goes on in the room of deficiencies. */
async function note(ask: Ask, values: Values) {
  const intent = values['intent'] ?? '';
  const { userErrors: problems } = await noteFrom(ask, values);
  return withStatus(answerOf(intent, problems, { refusal: { intent, problems, values } }));
}

async function setArea(ask: Ask, meetingId: string, form: FormData): Promise<ActAnswer> {
  const values = readAreaForm(form);
  const areaId = text(form, 'omrade');
  const input = {
    ...{ meetingId, areaId, expectedAreaVersion: Number(form.get('version')) },
    ...{ level: values.level, text: values.text || null, dissents: values.dissents },
    ...confirmed(valuesIn(form)),
  } as SetAreaInput;
  // A level that is not chosen is the form's to say: the schema would refuse the whole request.
  const unsaid = !values.level || values.dissents.some(({ level }) => !level);
  if (unsaid) {
    const path = ['input', values.level ? 'dissents' : 'level'];
    return { about: areaId, values, problems: [{ code: 'INVALID_INPUT', message: '', path }] };
  }
  const { setPictureArea: done } = await ask(setPictureArea, { input });
  return answerOf(areaId, done.userErrors, { values });
}

async function noteHere(ask: Ask, meetingId: string, form: FormData): Promise<ActAnswer> {
  const organisationSlug = text(form, 'verksamhet');
  const input = { meetingId, organisationSlug, present: text(form, 'har') === 'ja' };
  const { noteAttendance: done } = await ask(noteAttendance, { input });
  return answerOf(organisationSlug, done.userErrors);
}

async function remind(ask: Ask, meetingId: string, form: FormData): Promise<ActAnswer> {
  const organisationSlugs = all(form, 'verksamhet');
  const { remindReporters: done } = await ask(remindReporters, { input: { meetingId, organisationSlugs } });
  return answerOf('paminn', done.userErrors);
}

async function giveBack(ask: Ask, form: FormData): Promise<ActAnswer> {
  const reportId = text(form, 'rapport');
  const comment = text(form, 'kommentar');
  const input = {
    reportId,
    expectedVersion: Number(form.get('version')),
    comment,
    ...confirmed(valuesIn(form)),
  };
  const { returnReport: done } = await ask(returnReport, { input });
  return answerOf(reportId, done.userErrors, { comment });
}

function answerOf(about: string, problems: UserError[], entered: Partial<ActAnswer> = {}): ActAnswer {
  if (problems.length > 0) return { about, problems, ...entered };
  return { about, problems, savedAt: new Date().toISOString() };
}
