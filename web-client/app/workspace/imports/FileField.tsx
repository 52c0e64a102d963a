import { Frame, useField } from '../../components/Field';

/** A file to send: a table as text or as a workbook. */
export function FileField({ name, label, help }: { name: string; label: string; help: string }) {
  const field = useField(name, '');
  const { id, problem } = field;
  return (
    <Frame field={field} label={label} help={help} isText={false}>
      <input
        id={id}
        name={name}
        type="file"
        accept=".csv,.txt,.tsv,.xlsx"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-help ${id}-problem` : `${id}-help`}
      />
    </Frame>
  );
}
