import { randomUUID } from 'node:crypto';
import { undoEverything } from './dry-run';
import { doable } from './doable';
import type { Person } from './people';
import type { World } from './world';

/** A change of one text under `expectedVersion`, and where the thing shows both. */
interface Edit {
  service: string;
  operation: string;
  /** The payload's field with the thing. */
  thing: string;
  /** The input that sets the text. */
  set(input: Input, text: string): Input;
  /** Where the thing shows it. */
  shown: string;
}

type Input = Record<string, unknown>;

/** Every kind of thing that several people edit; the reports' and the picture's first version is raced for, too. */
const edits: Edit[] = [
  edit('tenants', 'updateMunicipalitySettings', 'municipality', 'groupName', 'settings { groupName }'),
  edit('promises', 'editPromise', 'promise', 'title'),
  edit('promises', 'editAgreement', 'agreement', 'title'),
  edit('situation', 'setPictureArea', 'picture', 'text', 'areas { text }'),
  {
    ...edit('situation', 'saveReportDraft', 'report', 'text', 'areas { text }'),
    set: (input, text) => ({
      ...input,
      areas: (input['areas'] as Input[]).map((area) => ({ ...area, text })),
    }),
  },
  edit('evaluations', 'answerRecommendation', 'recommendation', 'answer'),
];

/** Sets the input's field of that name. */
function edit(service: string, operation: string, thing: string, text: string, shown = text): Edit {
  return { service, operation, thing, set: (input, value) => ({ ...input, [text]: value }), shown };
}

/** One thing under two editors. */
interface Desk {
  edit: Edit;
  tenantId: string;
  person: Person;
  input: Input;
  type: string;
  /** The same for every save here, by which the record counts them. */
  requestId: string;
}

/** What all races came to. */
export interface RaceReport {
  /** Versions that two editors changed at once. */
  races: number;
  /** Races of which one editor won, and the other got CONFLICT with the winner's version and text. */
  decided: number;
  /** Races again, since the machine was too busy to answer both. */
  again: number;
  /** What went otherwise. */
  faults: string[];
}

/** Lets two editors save the same version of every kind of thing, over and over, some things at once. */
export async function race(world: World, races: number, atOnce: number): Promise<RaceReport> {
  const desks = await openDesks(world);
  const report: RaceReport = { races: 0, decided: 0, again: 0, faults: [] };
  const waiting = desks.map((desk) => ({ desk, rounds: Math.ceil(races / desks.length) }));
  const editors = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      await raceAt(world, next.desk, next.rounds, report);
  };
  await Promise.all(Array.from({ length: atOnce }, editors));
  return report;
}

async function openDesks(world: World): Promise<Desk[]> {
  const desks: Desk[] = [];
  const end = undoEverything(world);
  for (const edit of edits) {
    for (const tenantId of world.tenants) {
      const found = await doable(world, edit.service, edit.operation, tenantId, ['draft', 'published']);
      if (!found) throw new Error(`Nothing in the world that ${edit.operation} can be done to`);
      const { input } = found.one.variables;
      const type = /\$input: (\w+!)/.exec(found.one.query)![1]!;
      desks.push({ edit, tenantId, person: found.person, input, type, requestId: randomUUID() });
    }
  }
  end();
  return desks;
}

async function raceAt(world: World, desk: Desk, rounds: number, report: RaceReport): Promise<void> {
  const first = Number(desk.input['expectedVersion']);
  let version = first;
  for (let round = 0; version < first + rounds && round < 2 * rounds; round += 1) {
    const texts = [wordOf(2 * round), wordOf(2 * round + 1)];
    const saves = await Promise.all(texts.map((text) => save(world, desk, text, version)));
    const won = saves.filter(({ outcome }) => outcome === 'won');
    if (saves.some(({ outcome }) => outcome === 'busy')) report.again += 1;
    else {
      report.races += 1;
      if (isDecided(saves, version)) report.decided += 1;
      else report.faults.push(`${desk.edit.operation} of version ${version}: ${JSON.stringify(saves)}`);
    }
    version += won.length;
  }
  const lines = await linesOnRecord(world, desk);
  if (lines !== version - first)
    report.faults.push(`${desk.edit.operation}: ${version - first} saved, ${lines} on record`);
}

/** One has saved the next version with the own text, and the other is shown that very thing. */
function isDecided(saves: Saved[], version: number): boolean {
  const winner = saves.find(({ outcome }) => outcome === 'won');
  const loser = saves.find(({ outcome }) => outcome === 'conflict');
  return (
    winner?.version === version + 1 &&
    winner.shown.includes(`"${winner.text}"`) &&
    winner.shown === loser?.shown
  );
}

/** A text of its own for each save; letters alone, so that no rule on free text takes offence. */
function wordOf(number: number): string {
  return `Text ${[...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
}

/** What became of one save, and the thing that the answer shows. */
interface Saved {
  outcome: 'won' | 'conflict' | 'busy' | 'fault';
  text: string;
  version?: number;
  shown: string;
}

async function save(world: World, desk: Desk, text: string, version: number): Promise<Saved> {
  const { edit, tenantId, person, input, type, requestId } = desk;
  const { service, operation, thing, set, shown } = edit;
  const { data, errors } = await world.ask(service, person, tenantId, {
    requestId,
    query: `mutation ($input: ${type}) { ${operation}(input: $input) { ${thing} { version ${shown} } userErrors { code } } }`,
    variables: { input: { ...set(input, text), expectedVersion: version } },
  });
  if (errors) {
    const isBusy = errors[0]!.extensions?.['reason'] === 'database.busy';
    return { outcome: isBusy ? 'busy' : 'fault', text, shown: JSON.stringify(errors) };
  }
  const { userErrors, [thing]: found } = data[operation];
  const [code] = userErrors.map((failure: { code: string }) => failure.code);
  // A conflict that shows nothing is one of locks, not of versions.
  const refused = code === 'CONFLICT' ? (found ? 'conflict' : 'busy') : 'fault';
  return { outcome: code ? refused : 'won', text, version: found?.version, shown: JSON.stringify(found) };
}

/** The record holds one line for each save that was kept, and none for those that were refused. */
async function linesOnRecord({ admin }: World, { edit, tenantId, requestId }: Desk): Promise<number> {
  const [found] = await admin.rows<{ n: number }>(
    `select count(*)::int as n from ${edit.service}.audit where tenant_id = $1 and request_id = $2`,
    [tenantId, requestId],
  );
  return found!.n;
}
