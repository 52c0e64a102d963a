import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { Choice, FormFields, TextLine, type Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { dayOf } from '../../dates';
import type { MonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';

interface Props {
  report: MonthlyReport;
  refusal: Refusal | null;
}

/** What a report leaves out and why, for those who write it; while it is not sent, things are left out and taken in here. */
export function MonthItems({ report, refusal }: Props) {
  const { month: words } = usePage().texts;
  const { items, viewerCan } = report;
  if (!items || (!viewerCan.edit && items.every(({ omission }) => !omission))) return null;
  return (
    <section aria-labelledby="utelamnat" className="no-print">
      <h2 id="utelamnat">{words.omissions}</h2>
      <p>{words.omissionsHelp}</p>
      <LeftOut report={report} refusal={refusal} />
      {viewerCan.edit && <LeaveOut report={report} refusal={refusal} />}
    </section>
  );
}

function LeftOut({ report, refusal }: Props) {
  const { texts } = usePage();
  const { month: words } = texts;
  const leftOut = (report.items ?? []).flatMap(({ omission, ...item }) =>
    omission ? [{ ...item, omission }] : [],
  );
  if (leftOut.length === 0) return <p className="quiet">{words.nothingOmitted}</p>;
  const takeIn = {
    head: texts.calendar.actions,
    cell: ({ kind, key, what }: (typeof leftOut)[number]) => {
      const item = `${kind} ${key}`;
      return (
        <Form method="post">
          <FormFields
            intent="ta-med"
            refusal={refusal?.values['item'] === item ? refusal : null}
            version={report.version}
          >
            <input type="hidden" name="item" value={item} />
            <Button type="submit" variant="tertiary" size="medium">
              {words.takeIn} <span className="unseen">{what}</span>
            </Button>
          </FormFields>
        </Form>
      );
    },
  };
  return (
    <Table
      caption={words.omissionsCaption}
      rows={leftOut}
      keyOf={({ kind, key }) => `${kind} ${key}`}
      columns={[
        { head: words.omitted, cell: ({ what }) => <Swedish>{what}</Swedish> },
        { head: words.part, cell: ({ kind }) => words.sections[kind] },
        { head: words.omitReason, cell: ({ omission }) => <Swedish>{omission.reason}</Swedish> },
        {
          head: words.omittedBy,
          cell: ({ omission: { omittedByRole, omittedAt } }) =>
            [omittedByRole && roleName(texts, omittedByRole), dayOf(omittedAt)].filter(Boolean).join(', '),
        },
        ...(report.viewerCan.edit ? [takeIn] : []),
      ]}
    />
  );
}

function LeaveOut({ report, refusal }: Props) {
  const { month: words } = usePage().texts;
  const told = (report.items ?? []).filter(({ omission }) => !omission);
  if (told.length === 0) return null;
  return (
    <Form method="post" className="act" key={told.map(({ kind, key }) => `${kind} ${key}`).join()}>
      <FormFields intent="utelamna" refusal={refusal} version={report.version}>
        <Choice
          name="item"
          label={words.omitWhat}
          options={told.map(({ kind, key, what }) => [`${kind} ${key}`, `${words.sections[kind]}: ${what}`])}
        />
        <TextLine
          name="reason"
          label={words.omitReason}
          help={words.omitReasonHelp}
          maxLength={500}
          required
        />
        <div className="act-buttons">
          <Button type="submit" variant="secondary">
            {words.omit}
          </Button>
        </div>
      </FormFields>
    </Form>
  );
}
