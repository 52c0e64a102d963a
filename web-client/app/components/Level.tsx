import type { LevelCode } from '../documents/types';
import { usePage } from '../page-context';

/** A level as letter, shape and word; colour comes last and carries nothing alone. */
export function Level({ level }: { level: LevelCode }) {
  const { letter, word } = usePage().texts.level[level];
  return (
    <span className={`level level-${level.toLowerCase()}`}>
      <span className="level-letter">{letter}</span>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        {level === 'GREEN' && <circle cx="8" cy="8" r="6" />}
        {level === 'YELLOW' && <path d="M8 1.5 15 14H1z" />}
        {level === 'RED' && <path d="M2 2h12v12H2z" />}
      </svg>
      <span>{word}</span>
    </span>
  );
}
