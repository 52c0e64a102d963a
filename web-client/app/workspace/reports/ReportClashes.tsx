import { Conflict } from '../../components/Conflict';
import type { ReportMeeting } from '../../documents/report';
import { usePage } from '../../page-context';
import type { Texts } from '../../texts/language';
import type { Clash } from './merge';

interface Props {
  clashes: Clash[];
  meeting: ReportMeeting;
  settle: (clash: Clash, value: string) => void;
}

/** Fields that were written in two places at once: both texts, and a choice. */
export function ReportClashes({ clashes, meeting, settle }: Props) {
  const { texts } = usePage();
  const { report } = texts;
  if (clashes.length === 0) return null;
  return (
    <Conflict
      title={report.clashTitle}
      help={report.clash}
      items={clashes.map((clash) => ({
        key: `${clash.area} ${clash.field}`,
        label: labelOf(clash, meeting, texts),
        mine: clash.mine,
        theirs: clash.theirs,
        isText: clash.field === 'text' || clash.field === 'reason',
        pick: (value) => settle(clash, value),
        shown: (value) => shownOf(clash, value, meeting, texts),
      }))}
    />
  );
}

function labelOf({ area, field }: Clash, { template }: ReportMeeting, { report }: Texts): string {
  const found = template.areas.find(({ id }) => id === area);
  const count = found?.counts.find(({ code }) => field === `count.${code}`);
  const name = count?.label ?? report[field as 'level' | 'text' | 'reason' | 'place'];
  return `${found?.name ?? ''}: ${name}`;
}

function shownOf({ field }: Clash, value: string, { municipality }: ReportMeeting, texts: Texts): string {
  if (value && field === 'level') return texts.level[value as keyof Texts['level']['colour']].word;
  if (field !== 'place') return value;
  return municipality.namedPlaces?.nodes.find(({ id }) => id === value)?.name ?? value;
}
