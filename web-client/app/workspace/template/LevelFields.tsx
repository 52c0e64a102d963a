import { Choice, TextBlock, TextLine } from '../../components/Field';
import type { TemplateLevel } from '../../documents/template';
import { usePage } from '../../page-context';

/** How a level is named and drawn; never by colour alone. */
export function LevelFields({ level, index }: { level: TemplateLevel; index: number }) {
  const { texts } = usePage();
  const { fields, shapes } = texts.template;
  const at = (field: string) => `levels.${index}.${field}`;
  return (
    <fieldset className="part">
      <legend>{level.text}</legend>
      <input type="hidden" name={at('code')} value={level.code} />
      <input type="hidden" name={at('proposed')} value={String(level.proposed)} />
      <div className="fields-in-row">
        <TextLine name={at('text')} label={fields.levelText} value={level.text} maxLength={40} required />
        <TextLine name={at('letter')} label={fields.letter} value={level.letter} maxLength={2} required />
        <Choice
          name={at('shape')}
          label={fields.shape}
          value={level.shape}
          options={(['circle', 'triangle', 'square'] as const).map((shape) => [shape, shapes[shape]])}
        />
      </div>
      <TextBlock name={at('definition')} label={fields.definition} value={level.definition} maxLength={500} />
    </fieldset>
  );
}
