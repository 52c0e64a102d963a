import { jobActor } from '@medborgarlofte/platform/actor';
import { encodeId, tryDecodeId } from '@medborgarlofte/platform/ids';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { runImport } from '@medborgarlofte/situation/imports/run-import.service';
import type { Filling } from './fillers';
import { integrator, otherUnit, ownUnit } from './people';

/** The day of a meeting of the draft stage that nobody has reported to. */
export const untouchedDay = '2022-02-21';

/** A file with a whole report of each organisation to a meeting, in words that look like somebody's name. */
export function importFile(organisations: string[], level: string, text: string): string {
  const rows = organisations.flatMap((organisation) =>
    ['skola', 'extremism'].map((area) => [
      untouchedDay,
      organisation,
      area,
      level,
      `Hos Anna Lindström ${text}`,
      text,
    ]),
  );
  return [['date', 'organisation', 'area', 'level', 'text', 'reason'], ...rows]
    .map((cells) => cells.join(';'))
    .join('\n');
}

/** A file that waits to be confirmed, one that was refused, and one of the organisation's own system. */
export async function fillImports({ tenantId, text, mutate, source }: Filling): Promise<void> {
  const municipalityId = encodeId('Municipality', tenantId);
  const system = integrator('integrator(situation:write)', ['situation:write']);
  const files = [
    { content: importFile([otherUnit!], 'RED', text()), person: undefined },
    { content: importFile([otherUnit!], 'BLUE', text()), person: undefined },
    { content: importFile([ownUnit!], 'RED', text()), person: system },
  ];
  for (const { content, person } of files) {
    const { importRun } = await mutate('startImport', { municipalityId, content }, person);
    const actor = jobActor('run-import', tenantId);
    await runImport((work) => inScope(source, actor, work), { actor }, tryDecodeId(importRun!.id)!);
  }
}
