import type { FocusEvent } from 'react';

import { useFindings } from '../../components/use-findings';
import { usePage } from '../../page-context';
import type { AreaValues } from './meeting-acts.server';
import type { LevelCode } from '../../documents/types';

interface Props {
  id: string;
  dissents: AreaValues['dissents'];
  organisations: { slug: string; name: string }[];
  onChange: (dissents: AreaValues['dissents']) => void;
  onLeave: (event: FocusEvent<HTMLElement>) => void;
}

const empty = { organisationSlug: '', level: '', reason: '' } as const;
export const levels: LevelCode[] = ['GREEN', 'YELLOW', 'RED'];
export const shapes = { GREEN: '●', YELLOW: '▲', RED: '■' };

/** Who sees an area differently: organisation, the level it would set, because of what. One empty row is always there. */
export function Dissents({ id, dissents, organisations, onChange, onLeave }: Props) {
  const { meeting: texts, level } = usePage().texts;
  const rows = [...dissents, empty];
  const change = (index: number, part: Partial<AreaValues['dissents'][number]>) =>
    onChange(
      rows
        .map((row, at) => (at === index ? { ...row, ...part } : row))
        .filter(({ organisationSlug }) => organisationSlug !== ''),
    );
  return (
    <details className="dissents" open={dissents.length > 0}>
      <summary>{texts.differently}</summary>
      {rows.map((row, index) => (
        <fieldset key={index} onBlur={onLeave}>
          <legend className="unseen">
            {texts.differently} {index + 1}
          </legend>
          <label htmlFor={`${id}-v${index}`}>{texts.organisation}</label>
          <select
            id={`${id}-v${index}`}
            name="avvik-verksamhet"
            value={row.organisationSlug}
            onChange={({ target }) => change(index, { organisationSlug: target.value })}
          >
            <option value="">{texts.none}</option>
            {organisations.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-n${index}`}>{texts.itsLevel}</label>
          <select
            id={`${id}-n${index}`}
            name="avvik-niva"
            value={row.level}
            onChange={({ target }) => change(index, { level: target.value as LevelCode })}
          >
            <option value="">{texts.choose}</option>
            {levels.map((code) => (
              <option key={code} value={code}>
                {level[code].letter} {shapes[code]} {level[code].word}
              </option>
            ))}
          </select>
          <Reason
            id={`${id}-s${index}`}
            reason={row.reason}
            onChange={(reason) => change(index, { reason })}
          />
        </fieldset>
      ))}
    </details>
  );
}

/** Because of what an organisation sees it differently. */
function Reason({
  id,
  reason,
  onChange,
}: {
  id: string;
  reason: string;
  onChange: (reason: string) => void;
}) {
  const { meeting: texts } = usePage().texts;
  const { found, foundId, ...watching } = useFindings(id);
  return (
    <>
      <label htmlFor={id}>{texts.reason}</label>
      <input
        id={id}
        name="avvik-skal"
        maxLength={1000}
        value={reason}
        aria-describedby={foundId}
        onBlur={watching.onBlur}
        onChange={(event) => {
          onChange(event.target.value);
          watching.onChange(event);
        }}
      />
      {found}
    </>
  );
}
