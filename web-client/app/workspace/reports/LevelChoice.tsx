import { Level } from '../../components/Level';
import { Swedish } from '../../components/Swedish';
import type { LevelMeaning } from '../../documents/report';
import type { LevelCode } from '../../documents/types';

interface Props {
  name: string;
  legend: string;
  levels: LevelMeaning[];
  value: LevelCode | '';
  last: LevelCode | undefined;
  invalid: boolean;
  describedBy?: string;
  onChange: (level: LevelCode) => void;
}

/** The levels of the template as a radio group: letter, shape and word, with when each is to be chosen. */
export function LevelChoice({ name, legend, levels, value, last, invalid, describedBy, onChange }: Props) {
  return (
    <fieldset className="level-choice" aria-invalid={invalid || undefined} aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {levels.map(({ code, definition }, index) => (
        <label className="level-option" key={code} data-changed={(last && last !== code) || undefined}>
          <input
            type="radio"
            name={name}
            id={index === 0 ? name : undefined}
            value={code}
            checked={value === code}
            onChange={() => onChange(code)}
          />
          <span>
            <Level level={code} />
            <small>
              <Swedish>{definition}</Swedish>
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
