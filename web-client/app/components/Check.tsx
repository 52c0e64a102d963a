import { Frame, useField } from './Field';

/** Yes or no, where several such make up a choice. What is ticked is sent as "on"; the rest is not sent. */
export function Check({
  name,
  label,
  value,
  words,
}: {
  name: string;
  label: string;
  value: boolean;
  words: { ticked: string; empty: string };
}) {
  const field = useField(name, value ? 'on' : '', '');
  const shown = (ticked: string) => (ticked ? words.ticked : words.empty);
  return (
    <Frame field={field} label={label} isText={false} shown={shown} className="check-field">
      <input id={field.id} type="checkbox" name={name} defaultChecked={field.value === 'on'} />
    </Frame>
  );
}
