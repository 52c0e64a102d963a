import { Choice, TextBlock, TextLine } from '../../components/Field';
import type { TemplateArea, TemplateCount } from '../../documents/template';
import { usePage } from '../../page-context';

const sharedAreas = [
  ...(['THREATS_AND_VIOLENCE', 'DISORDER_AND_INSECURITY', 'EXTREMISM_AND_CRIMINAL_NETWORKS'] as const),
  ...(['YOUTH_AND_SCHOOLS', 'ANDTS', 'OTHER'] as const),
];

/** One area of a version to edit; without one, an empty place for a new area. */
export function AreaFields({ area, index }: { area: TemplateArea | null; index: number }) {
  const { texts } = usePage();
  const { fields } = texts.template;
  const at = (field: string) => `areas.${index}.${field}`;
  const counts: (TemplateCount | null)[] = [...(area?.counts ?? []), null];
  return (
    <fieldset className="part">
      <legend>{area ? area.name : texts.template.newArea}</legend>
      {area && <input type="hidden" name={at('code')} value={area.code} />}
      <TextLine name={at('name')} label={fields.name} value={area?.name} maxLength={120} />
      <TextLine name={at('order')} type="number" min={1} max={99} label={fields.order} value={index + 1} />
      <TextBlock name={at('helpText')} label={fields.helpText} value={area?.helpText} maxLength={1000} />
      <Choice
        name={at('mode')}
        label={fields.mode}
        value={area?.mode ?? 'REPORT'}
        options={(['REPORT', 'COLLECT_AND_FORWARD'] as const).map((mode) => [
          mode,
          texts.template.modes[mode],
        ])}
      />
      <Choice
        name={at('sharedArea')}
        label={fields.sharedArea}
        help={fields.sharedAreaHelp}
        value={area?.sharedArea}
        options={[
          ['', texts.template.notCompared],
          ...sharedAreas.map((shared): [string, string] => [shared, texts.template.sharedAreas[shared]]),
        ]}
      />
      <TextLine
        name={at('reportSection')}
        label={fields.reportSection}
        value={area?.reportSection}
        maxLength={160}
      />
      <details open={counts.length > 1}>
        <summary>{texts.template.counts}</summary>
        {counts.map((count, number) => (
          <CountFields key={count?.code ?? 'new'} count={count} prefix={at(`counts.${number}`)} />
        ))}
      </details>
      {area && (
        <p>
          <label className="check">
            <input type="checkbox" name={at('remove')} /> {texts.template.removeArea(area.name)}
          </label>
        </p>
      )}
    </fieldset>
  );
}

function CountFields({ count, prefix }: { count: TemplateCount | null; prefix: string }) {
  const { texts } = usePage();
  const { fields } = texts.template;
  return (
    <div className="fields-in-row">
      {count && <input type="hidden" name={`${prefix}.code`} value={count.code} />}
      <TextLine
        name={`${prefix}.label`}
        label={count ? fields.label : texts.template.newCount}
        value={count?.label}
        maxLength={120}
      />
      <TextLine name={`${prefix}.unit`} label={fields.unit} value={count?.unit} maxLength={40} />
      <TextLine
        name={`${prefix}.minimum`}
        type="number"
        min={0}
        label={fields.minimum}
        value={count?.minimum ?? 0}
      />
      <TextLine
        name={`${prefix}.maximum`}
        type="number"
        min={1}
        label={fields.maximum}
        value={count?.maximum ?? 100}
      />
    </div>
  );
}
