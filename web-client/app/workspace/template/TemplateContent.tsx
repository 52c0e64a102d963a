import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { TemplateArea, WorkTemplate } from '../../documents/template';
import { usePage } from '../../page-context';

/** What a version holds, to read: areas with their numbers and mapping, and levels. */
export function TemplateContent({ template }: { template: WorkTemplate }) {
  const { texts } = usePage();
  const { fields } = texts.template;
  const shared = (area: TemplateArea) =>
    texts.template.sharedAreas[area.sharedArea as keyof typeof texts.template.sharedAreas] ??
    texts.template.notCompared;
  return (
    <>
      <Table
        caption={texts.template.areas}
        rows={template.areas}
        keyOf={({ code }) => code}
        columns={[
          {
            head: fields.name,
            cell: ({ name, helpText }) => (
              <Swedish>
                {name}
                {helpText && <span className="change">{helpText}</span>}
              </Swedish>
            ),
          },
          { head: fields.mode, cell: ({ mode }) => texts.template.modes[mode] },
          {
            head: texts.template.counts,
            cell: ({ counts }) =>
              counts.length === 0
                ? '–'
                : counts.map(({ code, label, minimum, maximum, unit }) => (
                    <span className="change" key={code}>
                      <Swedish>{`${label}: ${minimum}–${maximum} ${unit}`}</Swedish>
                    </span>
                  )),
          },
          { head: fields.sharedArea, cell: shared },
          {
            head: fields.reportSection,
            cell: ({ reportSection }) => <Swedish>{reportSection ?? '–'}</Swedish>,
          },
        ]}
      />
      <Levels levels={template.levels} />
    </>
  );
}

function Levels({ levels }: Pick<WorkTemplate, 'levels'>) {
  const { texts } = usePage();
  const { fields } = texts.template;
  return (
    <Table
      caption={texts.template.levels}
      rows={levels}
      keyOf={({ code }) => code}
      columns={[
        { head: fields.levelText, cell: ({ text }) => <Swedish>{text}</Swedish> },
        { head: fields.letter, cell: ({ letter }) => letter },
        {
          head: fields.shape,
          cell: ({ shape }) => texts.template.shapes[shape as keyof typeof texts.template.shapes] ?? shape,
        },
        {
          head: fields.definition,
          cell: ({ definition, proposed }) => (
            <>
              <Swedish>{definition}</Swedish>
              {proposed && <span className="change">{texts.template.proposed}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
