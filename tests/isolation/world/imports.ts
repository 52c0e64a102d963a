import { jobActor } from '@medborgarlofte/platform/actor';
import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { runImport } from '@medborgarlofte/situation/imports/run-import.service';
import type { Filling } from './fillers';
import { integrator, otherUnit, ownUnit, type Person } from './people';

/** The day of a meeting of the draft stage that nobody has reported to, and of one whose reports came in a file. */
export const [untouchedDay, importedDay] = ['2022-02-21', '2022-03-07'];

/** A file with a whole report of an organisation to a meeting, in words that look like somebody's name. */
export function importFile(organisation: string, level: string, text: string, day = untouchedDay): string {
  const rows = ['skola', 'extremism'].map((area) => [
    ...[day!, organisation, area, level, `Hos Anna Lindström ${text}`, text],
  ]);
  return [['date', 'organisation', 'area', 'level', 'text', 'reason'], ...rows]
    .map((cells) => cells.join(';'))
    .join('\n');
}

/** Files that wait to be confirmed, one of them an organisation's own system's; one that was refused; one taken in. */
export async function fillImports(filling: Filling): Promise<void> {
  const { text, mutate } = filling;
  const system = integrator('integrator(situation:write)', ['situation:write']);
  await checked(filling, importFile(otherUnit!, 'RED', text()));
  await checked(filling, importFile(otherUnit!, 'BLUE', text()));
  await checked(filling, importFile(ownUnit!, 'RED', text()), system);
  const importId = await checked(filling, importFile(otherUnit!, 'RED', text(), importedDay));
  await mutate('confirmImport', { importId, expectedVersion: 2, namesConfirmed: true });
  await work(filling, importId);
}

/** A file that was refused: to a day without a meeting. */
export async function fillRefusedImport(filling: Filling): Promise<void> {
  await checked(filling, importFile(otherUnit!, 'RED', filling.text(), '2021-01-01'));
}

async function checked(filling: Filling, content: string, person?: Person): Promise<string> {
  const municipalityId = encodeId('Municipality', filling.tenantId);
  const { importRun } = await filling.mutate('startImport', { municipalityId, content }, person);
  await work(filling, importRun!.id);
  return importRun!.id;
}

/** Does what the job does. */
function work({ tenantId, source }: Filling, importId: string): Promise<void> {
  const actor = jobActor('run-import', tenantId);
  return runImport((use) => inScope(source, actor, use), { actor }, tryDecodeId(importId)!);
}
