import type { Cell, DocumentContent } from '../../server/documents/document-content';
import { Days } from './Days';
import { Level } from './Level';
import { Table } from './Table';
import { Swedish } from './Swedish';

/** A document as it is read, the same on screen and on paper. */
export function DocumentBody({ content }: { content: DocumentContent }) {
  const { title, lead, notice, blocks, source } = content;
  return (
    <article className="document">
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {notice && <p className="document-notice">{notice}</p>}
      {blocks.map((block, index) => {
        if (block.kind === 'heading') return <h2 key={index}>{block.text}</h2>;
        if (block.kind === 'table') return <DocumentTable key={index} {...block} />;
        if (block.kind === 'facts') return <DocumentFacts key={index} {...block} />;
        return (
          <p className={block.quiet ? 'quiet' : 'prose'} key={index}>
            {block.quiet ? block.text : <Swedish>{block.text}</Swedish>}
          </p>
        );
      })}
      <p className="meta">{source}</p>
    </article>
  );
}

function DocumentFacts({ facts }: { facts: [term: string, value: string][] }) {
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div className="fact" key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function DocumentTable({ caption, head, rows }: { caption: string; head: string[]; rows: Cell[][] }) {
  const [name = '', ...others] = head;
  const column = (text: string, index: number) => ({
    head: text,
    cell: (row: Cell[]) => <DocumentCell cell={row[index] ?? ''} />,
  });
  return (
    <Table
      caption={caption}
      rows={rows.map((row, number) => Object.assign([...row], { number }))}
      keyOf={({ number }) => number}
      columns={[column(name, 0), ...others.map((text, index) => column(text, index + 1))]}
    />
  );
}

function DocumentCell({ cell }: { cell: Cell }) {
  if (typeof cell === 'string')
    return (
      <Swedish>
        <Days>{cell}</Days>
      </Swedish>
    );
  return (
    <>
      <Level level={cell.level} />
      {cell.change && <span className="change">{cell.change}</span>}
    </>
  );
}
