import type { ExpectedDocument, ExpectedRow, Row } from '../expected.ts';

/** A potential change item that is to stand in CMiC; our reference tells it, and its lines bear our tasks. */
export interface ExpectedItem {
  /** `1001/bc-7`. */
  reference: string;
  job: string;
  type: string;
  /** Null where the story does not know it. */
  code: string | null;
  lines: ExpectedItemLine[];
}

export interface ExpectedItemLine {
  task: string;
  job: string;
  code: string;
  category: string;
  /** Cost, and what the owner pays. */
  cents: number;
  billCents?: number;
}

/** The rows of an item: `header`, and `line <task>` each. */
export function itemRows({ reference, job, type, code, lines }: ExpectedItem): ExpectedRow[] {
  return [
    {
      name: 'header',
      collection: 'cmmast',
      key: { CmmCompCode: 'ZZ', CmmJobCode: job, CmmSrcId: reference },
      is: { CmmTypeCode: type, CmmPrepostStatCode: 'APPROVED', ...(code === null ? {} : { CmmCode: code }) },
      posted: 'CmmPostDate',
    },
    ...lines.map((line) => ({
      name: `line ${line.task}`,
      collection: 'cmdetail',
      key: {
        ...{ CmdCompCode: 'ZZ', CmdMastJobCode: job, CmdTaskCode: line.task },
        ...(code === null ? {} : { CmdChgCode: code }),
      },
      is: { CmdJobCode: line.job, CmdPhsCode: line.code, CmdCatCode: line.category },
      cents: { CmdBudgAmt: line.cents, ...(line.billCents === undefined ? {} : { CmdBillAmt: line.billCents }) },
    })),
  ];
}

/** The id of an item's line in CMiC, by its technical key. */
export function itemLineId(job: string, task: string) {
  return (rowOf: (name: string) => Row) => {
    const { CmdChgCode, CmdVUuid } = rowOf(`line ${task}`);
    return ['ZZ', job, CmdChgCode, CmdVUuid].map((part) => encodeURIComponent(String(part))).join('/');
  };
}

/** What all items together changed on each category, with the first document that touches it: an item that is posted twice shows here. */
export function withTotals(
  documents: readonly ExpectedDocument[],
  items: readonly ExpectedItem[],
  member: string,
): ExpectedDocument[] {
  const totals = new Map<string, { row: ExpectedRow; first: string }>();
  for (const { reference, lines } of items)
    for (const { job, code, category, cents } of lines) {
      const name = `category ${job} ${code} ${category}`;
      const known = totals.get(name);
      const before = known?.row.cents?.[member] ?? 0;
      const key = { JcatCompCode: 'ZZ', JcatJobCode: job, JcatPhsCode: code, JcatCode: category };
      const row = { name, collection: 'jcjobcategory', key, cents: { [member]: before + cents } };
      totals.set(name, { row, first: known?.first ?? reference });
    }
  return documents.map((document) => ({
    ...document,
    rows: [
      ...document.rows,
      ...[...totals.values()].filter(({ first }) => first === document.id).map(({ row }) => row),
    ],
  }));
}
