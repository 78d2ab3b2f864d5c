import type { Story } from '../story/types.ts';
import { defineResource } from './resource.ts';
import { seedRow } from './seed-row.ts';
import { isClosed, type Settings } from './settings.ts';
import { day } from './time.ts';
import type { Context, Row } from './types.ts';

const definition = {
  prefix: 'Glper',
  key: ['GlperCompCode', 'GlperYear', 'GlperPer'],
  members: {
    text: 'GlperCompCode(8) GlperName GlperStatusCode(1)',
    number: 'GlperYear GlperPer',
    date: 'GlperStartDate GlperEndDate',
  },
  finders: { selectByCode: { compCode: 'GlperCompCode', statusCode: 'GlperStatusCode' } },
};

/** The fiscal periods of each company, a month each: `GlperStatusCode` is O for open, C for closed. */
export const glperiod = defineResource({
  name: 'glperiod',
  title: 'GL Period',
  base: 'glrestapi/rest/v1',
  ...definition,
});

/** The periods into which AP may post. */
export const openperiods = defineResource({
  name: 'openperiods',
  title: 'AP Open Periods',
  base: 'ap-rest-api/rest/1',
  ...definition,
  view: { table: 'glperiod', shows: (row) => row.GlperStatusCode === 'O' },
});

/** The months from two years before to two years after the present one. */
export function glperiodRows(story: Story, now: Date, settings: Settings): Row[] {
  const year = Number(day(now).slice(0, 4));
  const months = Array.from({ length: 60 }, (_, i) => ({ year: year - 2 + Math.floor(i / 12), month: (i % 12) + 1 }));
  const pairs = story.companies.flatMap((company) => months.map((each) => ({ company, ...each })));
  return pairs.map(({ company, year: of, month }, index) => {
    const name = `${of}-${String(month).padStart(2, '0')}`;
    const last = new Date(Date.UTC(of, month, 0)).getUTCDate();
    return seedRow(glperiod, index, {
      GlperCompCode: company.code,
      GlperYear: of,
      GlperPer: month,
      GlperName: name,
      GlperStartDate: `${name}-01`,
      GlperEndDate: `${name}-${last}`,
      GlperStatusCode: isClosed(settings, `${name}-${last}`) ? 'C' : 'O',
    });
  });
}

/**
 * After periods were closed or opened: their state, and the current period of each company, which is the first open one from this month on.
 * A period that a setting closes in part is open until its end.
 */
export function refreshPeriods(cmic: Context): void {
  const { db, settings } = cmic;
  const table = db.table('glperiod');
  for (const row of [...table.rows]) {
    const state = isClosed(settings, String(row.GlperEndDate)) ? 'C' : 'O';
    if (row.GlperStatusCode !== state) table.change(row, { GlperStatusCode: state });
  }
  const present = day(cmic.now()).slice(0, 7);
  for (const company of [...db.table('glcompany').rows]) {
    const current = table
      .where({ GlperCompCode: company.CompCode ?? null, GlperStatusCode: 'O' })
      .filter((row) => String(row.GlperName) >= present)
      .sort((a, b) => (String(a.GlperName) < String(b.GlperName) ? -1 : 1))[0];
    if (!current || (company.CompFiscalYr === current.GlperYear && company.CompCurrPer === current.GlperPer)) continue;
    db.table('glcompany').change(company, {
      CompFiscalYr: current.GlperYear ?? null,
      CompCurrPer: current.GlperPer ?? null,
    });
  }
}
