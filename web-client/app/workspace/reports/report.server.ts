import { data, redirect, type RouterContextProvider } from 'react-router';

import {
  commentReport,
  reportAsBefore,
  reportMeeting,
  saveReportDraft,
  submitReport,
  withdrawReport,
  type Duty,
  type OwnReport,
  type ReportAnswer,
  type ReportMeeting,
} from '../../documents/report';
import { paths } from '../../paths';
import { fail, webRequest, type Ask } from '../../request-context';
import { languageOf, textsIn, type Texts } from '../../texts/language';
import { answer, confirmed, type Values, valuesOf } from '../form-act.server';
import type { Place } from '../places';
import { reporting } from '../roles';
import { placeOf } from '../signed-in.server';
import { answerIntent } from './answer-intent';
import {
  entriesIn,
  inputsOf,
  lastLevelsOf,
  problemsFrom,
  problemsToSave,
  problemsToSend,
  type Entries,
  type FieldProblem,
} from './entries';

export interface ReportArgs {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: { kind: string; key: string; meetingId: string };
}

export interface ReportRoomData {
  place: Place;
  meeting: ReportMeeting;
  /** The organisation it is about; null when there are several and none is chosen, or none at all. */
  duty: Duty | null;
  /** Seals what is written and not yet saved in this tab. */
  draftKey: string;
  sent: boolean;
  answered: boolean;
}

/** How an attempt to write went: what the report is now, and what stood in the way. */
export interface Written {
  report: OwnReport | null;
  problems: FieldProblem[];
  conflict: boolean;
  /** Whether what looks like names must be confirmed first. */
  askNames: boolean;
}

/** A meeting with what the person has to report to it, for the organisation the address names. */
export async function loadReport(args: ReportArgs): Promise<ReportRoomData> {
  const { place, meeting, duty } = await findDuty(args);
  const about = `${meeting.id} ${duty?.organisationSlug ?? ''}`;
  // What the group has taken in is written no more, so no draft of it is kept.
  const isTakenIn = ['INCLUDED', 'FEEDBACK_GIVEN'].includes(duty?.report?.state ?? '');
  const key = isTakenIn ? '' : await args.context.get(webRequest).draftKey?.(about);
  const { searchParams } = new URL(args.request.url);
  const [sent, answered] = [searchParams.has('inskickad'), searchParams.has('svarat')];
  return { place, meeting, duty, draftKey: key ?? '', sent, answered };
}

async function findDuty(args: ReportArgs) {
  const { ask, place, web } = await placeOf(args, reporting);
  const { meeting } = await ask(reportMeeting, { id: args.params.meetingId });
  const isHere = place.municipalities.some(({ slug }) => slug === meeting?.municipality.slug);
  if (!meeting || !isHere) fail('notFound', web.requestId);
  const chosen = new URL(args.request.url).searchParams.get('for');
  const { duties } = meeting;
  const duty = duties.find(({ organisationSlug }) => organisationSlug === chosen) ?? onlyOne(duties);
  return { ask, place, web, meeting, duty };
}

const onlyOne = (duties: Duty[]): Duty | null => (duties.length === 1 ? duties[0]! : null);

/** What a form of the room asks for: an answer to the coordinator, or a step of the report itself. */
export async function actInRoom(args: ReportArgs) {
  const values = await valuesOf(args.request.clone());
  return values['intent'] === answerIntent ? answerCoordinator(args, values) : actOnReport(args);
}

/** An answer stands by itself: nothing of the report is changed by it. */
async function answerCoordinator(args: ReportArgs, values: Values) {
  const { ask, place, web, meeting, duty } = await findDuty(args);
  const { report, organisationSlug } = duty ?? fail('notFound', web.requestId);
  const input = { reportId: report?.id ?? '', text: values['text'] ?? '', ...confirmed(values) };
  const { commentReport: payload } = await ask(commentReport, { input });
  const to = paths(languageOf(new URL(args.request.url).pathname));
  return answer(values, payload, `${to.report(place.path, meeting.id, organisationSlug)}&svarat`);
}

/** The form without script: it comes back with what was typed, or leads to the report as it now is. */
async function actOnReport(args: ReportArgs) {
  const { place, meeting, duty, form, written, act } = await write(args);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const room = to.report(place.path, meeting.id, duty.organisationSlug);
  if (written.problems.length === 0)
    throw redirect(act.startsWith('skicka') ? `${room}&inskickad` : room, 303);
  const typed = form.has('version') ? entriesIn(form, meeting.template.areas) : null;
  return data({ ...written, typed }, { status: written.conflict ? 409 : 422 });
}

export type RefusedForm = Written & { typed: Entries | null };

/** The same by script, while somebody writes. */
export async function saveFromScript(args: ReportArgs): Promise<Response> {
  return Response.json((await write(args)).written);
}

async function write(args: ReportArgs) {
  const found = await findDuty(args);
  const duty = found.duty ?? fail('notFound', found.web.requestId);
  const form = await args.request.formData();
  const act = String(form.get('gor') ?? 'spara');
  const texts = textsIn(languageOf(new URL(args.request.url).pathname));
  const writing: Writing = { ask: found.ask, meeting: found.meeting, duty, form, texts };
  return { ...found, duty, form, act, written: await acts(writing, act) };
}

interface Writing {
  ask: Ask;
  meeting: ReportMeeting;
  duty: Duty;
  form: FormData;
  texts: Texts;
}

function acts(writing: Writing, act: string): Promise<Written> {
  const [verb, area] = act.split(':');
  if (verb === 'ta-tillbaka') return withdraw(writing);
  if (verb === 'skicka') return saveThen(writing, true, (report) => submit(writing, report));
  if (verb === 'skicka-som-forra')
    return saveThen(writing, false, (report) => asBefore(writing, report, { submit: true }));
  if (verb === 'som-forra')
    return saveThen(writing, false, (report) =>
      asBefore(writing, report, area ? { areaIds: [area] } : undefined),
    );
  return saveThen(writing, false, (report) =>
    Promise.resolve({ report, problems: [], conflict: false, askNames: false }),
  );
}

/** Saves what the form holds, and goes on only when all of it could be. */
async function saveThen(
  writing: Writing,
  complete: boolean,
  next: (report: OwnReport | null) => Promise<Written>,
): Promise<Written> {
  const { meeting, duty, form, texts } = writing;
  const { areas } = meeting.template;
  const entries = entriesIn(form, areas);
  const problems = complete
    ? problemsToSend(areas, entries, lastLevelsOf(duty), texts.report)
    : problemsToSave(areas, entries, texts.report);
  if (problems.length > 0) return { report: duty.report, problems, conflict: false, askNames: false };
  const sent = inputsOf(entries);
  if (sent.length === 0) return next(duty.report);
  const { saveReportDraft: answer } = await writing.ask(saveReportDraft, {
    input: {
      ...draftOf(writing),
      areas: sent,
      ...(form.has('namn-bekraftat') ? { namesConfirmed: true } : {}),
    },
  });
  const written = writtenOf(answer, sent);
  return written.problems.length > 0 ? written : next(written.report);
}

function draftOf({ meeting, duty, form }: Writing) {
  const { organisationSlug } = duty;
  return { meetingId: meeting.id, organisationSlug, expectedVersion: Number(form.get('version')) || 0 };
}

async function asBefore(
  writing: Writing,
  report: OwnReport | null,
  what: { areaIds?: string[]; submit?: boolean } = {},
): Promise<Written> {
  const input = { ...draftOf(writing), ...(report ? { expectedVersion: report.version } : {}), ...what };
  return writtenOf((await writing.ask(reportAsBefore, { input })).reportAsBefore);
}

async function submit({ ask }: Writing, report: OwnReport | null): Promise<Written> {
  const input = { reportId: report?.id ?? '', expectedVersion: report?.version ?? 0 };
  return writtenOf((await ask(submitReport, { input })).submitReport);
}

async function withdraw({ ask, duty, form }: Writing): Promise<Written> {
  const input = { reportId: duty.report?.id ?? '', expectedVersion: Number(form.get('version')) };
  return writtenOf((await ask(withdrawReport, { input })).withdrawReport);
}

function writtenOf(answer: ReportAnswer, sent: Parameters<typeof problemsFrom>[1] = []): Written {
  return {
    report: answer.report,
    problems: problemsFrom(answer.userErrors, sent),
    conflict: answer.userErrors.some(({ code }) => code === 'CONFLICT'),
    askNames: (answer.likelyNames ?? []).length > 0,
  };
}
