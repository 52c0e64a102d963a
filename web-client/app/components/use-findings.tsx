import { useState, type ChangeEvent, type FocusEvent, type ReactNode } from 'react';

import { findingsIn } from './findings';
import { FoundInText } from './FoundInText';

type Input = HTMLInputElement | HTMLTextAreaElement;

interface Watched {
  /** What the text holds that it must not, with the place; null while there is nothing. */
  found: ReactNode;
  /** The id of what is told, for the field to be described by. */
  foundId: string | undefined;
  onBlur: (event: FocusEvent<Input>) => void;
  onChange: (event: ChangeEvent<Input>) => void;
}

/**
 * Looks through a field's text for what points to one person when the field is left, and then as it is mended. In a
 * line that names a thing, what looks like a name mostly is the thing's: there only what is refused is told.
 */
export function useFindings(field: string, looksFor: 'all' | 'refused' = 'all'): Watched {
  const [text, setText] = useState('');
  const findings = findingsIn(text).filter(({ kind }) => looksFor === 'all' || kind !== 'name');
  const id = `${field}-found`;
  return {
    found: findings.length > 0 && <FoundInText {...{ id, field, text, findings }} />,
    foundId: findings.length > 0 ? id : undefined,
    onBlur: ({ target }) => setText(target.value),
    onChange: ({ target }) => {
      if (findings.length > 0) setText(target.value);
    },
  };
}
