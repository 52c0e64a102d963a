import { createContext, useContext, type ReactNode } from 'react';

import type { UserError } from '../documents/types';
import { ErrorSummary } from './ErrorSummary';

/** A form that was sent and refused: which one, why, and what had been written, so that nothing is lost. */
export interface Refusal {
  intent: string;
  problems: UserError[];
  values: Record<string, string>;
}

interface FormState {
  intent: string;
  refusal: Refusal | null;
}

const FormContext = createContext<FormState>({ intent: '', refusal: null });

const nameOf = ({ path }: UserError) => path?.slice(1).join('.') ?? '';
const idOf = (intent: string, name: string) => `${intent}-${name}`;

/** Says to the fields within which form they stand in, and shows what stood in the way of it. */
export function FormFields({
  intent,
  refusal,
  children,
}: {
  intent: string;
  refusal: Refusal | null;
  children: ReactNode;
}) {
  const own = refusal?.intent === intent ? refusal : null;
  return (
    <FormContext value={{ intent, refusal: own }}>
      {own && (
        <ErrorSummary
          problems={own.problems.map((problem) => ({
            text: problem.message,
            ...(nameOf(problem) in own.values ? { field: idOf(intent, nameOf(problem)) } : {}),
          }))}
        />
      )}
      <input type="hidden" name="intent" value={intent} />
      {children}
    </FormContext>
  );
}

interface Props {
  /** The input's path with dots, `areas.0.name`. */
  name: string;
  label: ReactNode;
  help?: ReactNode;
  value?: string | number | null;
}

function useField(name: string, value: Props['value']) {
  const { intent, refusal } = useContext(FormContext);
  const id = idOf(intent, name);
  const problem = refusal?.problems.find((one) => nameOf(one) === name);
  return { id, value: refusal?.values[name] ?? String(value ?? ''), problem };
}

function Frame({
  id,
  label,
  help,
  problem,
  children,
}: Omit<Props, 'name' | 'value'> & { id: string; problem?: UserError; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
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
      {children}
    </div>
  );
}

const describedBy = (id: string, help: ReactNode, problem?: UserError) =>
  [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;

/** One line to write in; also a day, a time or a number. */
export function TextLine({
  type = 'text',
  ...props
}: Props & {
  type?: 'text' | 'date' | 'time' | 'number' | 'email';
  min?: number;
  max?: number;
  maxLength?: number;
  required?: boolean;
}) {
  const { name, label, help, value: given, ...limits } = props;
  const { id, value, problem } = useField(name, given);
  return (
    <Frame id={id} label={label} help={help} problem={problem}>
      <input
        {...limits}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, help, problem)}
      />
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
  const { id, value, problem } = useField(name, given);
  return (
    <Frame id={id} label={label} help={help} problem={problem}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(id, help, problem)}
      />
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
  const { id, value, problem } = useField(name, given);
  return (
    <Frame id={id} label={label} help={help} problem={problem}>
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
