import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { runJob } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import type { Caller as Ask, TestKit } from '@medborgarlofte/platform/test-kit';
import { reportedAreas } from '../testing';

const run =
  'id organisationSlug state version rowCount rowsDone skippedCount reportCount meetingCount problemCount problems { row column message } nameCount likelyNames { row column from to } startedByRole confirmedAt finishedAt viewerCan { confirm cancel }';

/** A file with these rows below the head. */
export const fileOf = (
  rows: string[][],
  head = 'Mötesdag;Verksamhet;Område;Nivå;Text;Orsak till ändrad nivå;Larm',
) => [head, ...rows.map((cells) => cells.join(';'))].join('\r\n');

/** The rows of a whole report, every area at one level. */
export const rowsOf = (day: string, organisation: string, level = 'G', text = '', reason = '') =>
  reportedAreas.map((area) => [day, organisation, area, level, text, reason, area === 'disorder' ? '3' : '']);

/** Asks for a mutation about imports: its payload, or the code of an error that is no expected failure. */
export async function act(ask: Ask, name: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}) { ${name}(input: $input) { importRun { ${run} } userErrors { code message path } } }`,
    { input },
  );
  return data?.[name] ?? errors![0]!.extensions!['code'];
}

/** Sends a file. */
export const start = (ask: Ask, tenantId: string, content: string, more: object = {}) =>
  act(ask, 'startImport', { municipalityId: encodeId('Municipality', tenantId), content, ...more });

/** One import as somebody sees it. */
export async function seeImport(ask: Ask, id: string) {
  const { data } = await ask(`query ($id: ID!) { importRun(id: $id) { ${run} } }`, { id });
  return data!['importRun'];
}

/** Runs the job for an import, as its event would. */
export function work(kit: TestKit, importId: string): Promise<void> {
  const { source, jobs } = kit.service;
  const { tenantId } = tryDecodeId(importId)!;
  const data = { tenantId, id: importId, payload: { importId } };
  const log = createLog('test', 'silent');
  return runJob({ name: 'situation', source, jobs }, { name: 'run-import', data }, { log });
}

/** Sends a file, has it checked and gives the import as it then is. */
export async function check(kit: TestKit, ask: Ask, tenantId: string, content: string) {
  const { importRun, userErrors } = await start(ask, tenantId, content);
  expect(userErrors).toEqual([]);
  await work(kit, importRun.id);
  return seeImport(ask, importRun.id);
}

/** Confirms a checked import and has it taken in. */
export async function takeIn(kit: TestKit, ask: Ask, { id, version }: { id: string; version: number }) {
  const { userErrors } = await act(ask, 'confirmImport', { importId: id, expectedVersion: version });
  expect(userErrors).toEqual([]);
  await work(kit, id);
  return seeImport(ask, id);
}
