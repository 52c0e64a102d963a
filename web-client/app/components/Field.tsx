import { createContext, useContext, useState, type ReactNode } from 'react';

import type { UserError } from '../documents/types';
import { usePage } from '../page-context';
import { ConfirmNames, fieldPath } from './ConfirmNames';
import { PickOne } from './Conflict';
import { ErrorSummary } from './ErrorSummary';
import { useFindings } from './use-findings';

/** A form that was sent and refused: which one, why, and what had been written, so that nothing is lost. */
export interface Refusal {
  intent: string;
  problems: UserError[];
  values: Record<string, string>;
}

interface FormState {
  intent: string;
  refusal: Refusal | null;
  /** Somebody else has changed meanwhile what the form shows. */
  conflict: boolean;
}

const FormContext = createContext<FormState>({ intent: '', refusal: null, conflict: false });

const nameOf = (problem: UserError) => fieldPath(problem).join('.');
const idOf = (intent: string, name: string) => `${intent}-${name}`;

/**
 * Says to the fields within which form they stand in, and shows what stood in the way of it. With the version of what
 * is edited, somebody who is second is told, and each field that differs shows both texts; the room must then load
 * anew after a refusal (`afterRefusal`). Until that is told, the version that was seen is sent again.
 */
export function FormFields({
  intent,
  refusal,
  version,
  children,
}: {
  intent: string;
  refusal: Refusal | null;
  version?: number;
  children: ReactNode;
}) {
  const { conflict: words } = usePage().texts;
  const own = refusal?.intent === intent ? refusal : null;
  const conflict = isConflict(own);
  const seen = conflict ? undefined : own?.values['version'];
  return (
    <FormContext value={{ intent, refusal: own, conflict }}>
      {own && (
        <ErrorSummary
          title={conflict ? words.title : undefined}
          answered={own}
          problems={own.problems.map((problem) => ({
            text: isVersionConflict(problem) ? words.help : <Told problem={problem} />,
            ...(nameOf(problem) in own.values ? { field: idOf(intent, nameOf(problem)) } : {}),
          }))}
        />
      )}
      {own && <ConfirmNames problems={own.problems} />}
      <input type="hidden" name="intent" value={intent} data-unsent={own ? 'yes' : undefined} />
      {version !== undefined && <input type="hidden" name="version" value={seen ?? version} />}
      {children}
    </FormContext>
  );
}

/** What stood in the way; who is signed out can sign in beside the page and then send again. */
function Told({ problem: { code, message } }: { problem: UserError }) {
  const { texts, to, pathname } = usePage();
  if (code !== 'UNAUTHENTICATED') return message;
  return (
    <>
      {message}{' '}
      <a href={to.signIn(pathname)} target="_blank" rel="noreferrer">
        {texts.unsent.signIn}
      </a>
    </>
  );
}

/** Whether what was refused had been changed by somebody else meanwhile, and is a form that knows versions. */
const isConflict = (refusal: Refusal | null) =>
  refusal !== null && 'version' in refusal.values && refusal.problems.some(isVersionConflict);

const isVersionConflict = ({ code, path }: UserError) =>
  code === 'CONFLICT' && path?.at(-1) === 'expectedVersion';

interface Props {
  /** The input's path with dots, `areas.0.name`. */
  name: string;
  label: ReactNode;
  help?: ReactNode;
  value?: string | number | null;
}

interface FieldState {
  id: string;
  value: string;
  problem?: UserError;
  /** What somebody else has saved, when it is something else than what was written here. */
  theirs: string | null;
}

/** What a field shows: what was refused, or what is saved; a field that was not sent holds `unsent`. */
export function useField(name: string, given: Props['value'], unsent?: string): FieldState {
  const { intent, refusal, conflict } = useContext(FormContext);
  const saved = String(given ?? '');
  const value = refusal ? (refusal.values[name] ?? unsent ?? saved) : saved;
  const differs = conflict && given !== undefined && value.trim() !== saved.trim();
  return {
    id: idOf(intent, name),
    value,
    problem: refusal?.problems.find((one) => nameOf(one) === name),
    theirs: differs ? saved : null,
  };
}

interface FrameProps extends Omit<Props, 'name' | 'value'> {
  field: FieldState;
  isText: boolean;
  shown?: (value: string) => string;
  className?: string;
  children: ReactNode;
}

/** Label, help, what stood in the way, and both texts where somebody else has changed it, around a field. */
export function Frame({ field, label, help, isText, shown, className = 'field', children }: FrameProps) {
  const { id, problem, value, theirs } = field;
  const [settled, settle] = useState<string | null>(null);
  const pick = (text: string) => {
    const input = document.getElementById(id) as HTMLInputElement;
    if (input.type === 'checkbox') input.checked = text !== '';
    else input.value = text;
    input.focus();
    settle(theirs);
  };
  return (
    <div className={className}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
      </label>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem.message}
        </p>
      )}
      {theirs !== null && settled !== theirs && (
        <div className="conflict" role="group" aria-labelledby={`${id}-label`}>
          <PickOne mine={value} {...{ theirs, pick, isText, shown }} />
        </div>
      )}
      {children}
    </div>
  );
}

const describedBy = (id: string, help: ReactNode, problem?: UserError, foundId?: string) =>
  [help && `${id}-help`, problem && `${id}-problem`, foundId].filter(Boolean).join(' ') || undefined;

/** One line to write in; also a day, a time, a number or an address. */
export function TextLine({
  type = 'text',
  ...props
}: Props & {
  type?: 'text' | 'date' | 'time' | 'number' | 'email' | 'url';
  min?: number;
  max?: number;
  maxLength?: number;
  required?: boolean;
}) {
  const { name, label, help, value: given, ...limits } = props;
  const field = useField(name, given);
  const { id, value, problem } = field;
  const { found, foundId, ...watching } = useFindings(id, 'refused');
  const isText = type === 'text';
  return (
    <Frame field={field} label={label} help={help} isText={false}>
      <input
        {...limits}
        {...(isText && watching)}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, help, problem, isText ? foundId : undefined)}
      />
      {isText && found}
    </Frame>
  );
}

/** Several lines to write in. */
export function TextBlock({
  name,
  label,
  help,
  value: given,
  rows = 3,
  maxLength,
}: Props & { rows?: number; maxLength?: number }) {
  const field = useField(name, given);
  const { id, value, problem } = field;
  const { found, foundId, ...watching } = useFindings(id);
  return (
    <Frame field={field} label={label} help={help} isText>
      <textarea
        {...watching}
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, help, problem, foundId)}
      />
      {found}
    </Frame>
  );
}

/** One of a few. */
export function Choice({
  name,
  label,
  help,
  value: given,
  options,
}: Props & { options: [value: string, text: string][] }) {
  const field = useField(name, given);
  const { id, value, problem } = field;
  const shown = (picked: string) => options.find(([option]) => option === picked)?.[1] ?? picked;
  return (
    <Frame field={field} label={label} help={help} isText={false} shown={shown}>
      <select
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, help, problem)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
