import type { ReactNode } from 'react';

import { Days } from './Days';

export interface Column<Row> {
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  figure?: boolean;
}

interface Props<Row> {
  caption: ReactNode;
  rows: Row[];
  keyOf: (row: Row) => string | number;
  /** The first column names the row. */
  columns: [Column<Row>, ...Column<Row>[]];
}

const shown = (cell: ReactNode) => (typeof cell === 'string' ? <Days>{cell}</Days> : cell);

/**
 * A table that becomes cards on a narrow screen. The roles stand out in words because a table
 * laid out as cards is no table to some screen readers otherwise.
 */
export function Table<Row>({ caption, rows, keyOf, columns }: Props<Row>) {
  const [name, ...others] = columns;
  const align = ({ figure }: Column<Row>) => (figure ? 'figure' : undefined);
  return (
    <table role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, index) => (
            <th role="columnheader" scope="col" className={align(column)} key={index}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={keyOf(row)}>
            <th role="rowheader" scope="row">
              {shown(name.cell(row))}
            </th>
            {others.map((column, index) => (
              <td role="cell" className={align(column)} key={index}>
                <span className="cell-label" aria-hidden="true">
                  {column.head}
                </span>
                <div>{shown(column.cell(row))}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
