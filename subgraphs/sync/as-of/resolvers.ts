import { asMoney, type DecimalText, sum } from '../../../kernel/money.ts';
import type { SyncContext } from '../context.ts';
import { type MoneyFigureName, moneyFigures } from '../financials/formulas.ts';
import type { MovedFigure, Resolvers } from '../generated/resolvers.ts';
import { listChanges } from './changes.ts';
import { type ComparedSpan, compareFinancials, figuresOf, type Instant, listMoved } from './compare.ts';
import { listEvents } from './events-list.ts';
import type { SideMovement } from './movement.ts';
import { whyOf } from './why.ts';

type Asked = { figure: MovedFigure; system: 'PROCORE' | 'CMIC' };

/** Figures at two instants, why they moved, and the log of what passed through us. Who sees a side's project or job sees that side. */
export const resolvers: Pick<
  Resolvers,
  | 'Query'
  | 'FinancialsComparison'
  | 'ComparedInstant'
  | 'FinancialMovement'
  | 'FigureMovement'
  | 'SideMovement'
  | 'MovementExplanation'
  | 'MovementEvent'
  | 'Change'
> = {
  Query: {
    compareFinancials: (_, args, context) => compareFinancials(context, args),
    changes: (_, args, context) => listChanges(context, args),
  },
  FinancialsComparison: {
    project: ({ subject }) => (subject.projectId === null ? null : { id: subject.projectId }),
    job: ({ subject }) => (subject.controlJobId === null ? null : { id: subject.controlJobId }),
    totals: ({ total }, { movedOnly }) => figuresOf(total, movedOnly === true),
    rows: (comparison, args) => listMoved(comparison, args),
    why: (comparison, args, context) => why(context, { comparison, span: comparison.total }, args),
  },
  ComparedInstant: {
    readAt: ({ picture }: Instant) => picture.readAt,
    reconciliation: ({ head }: Instant) => head?.n ?? null,
  },
  FinancialMovement: {
    id: ({ span }) => span.place?.key ?? '',
    subJob: ({ span }) => span.place?.subJob ?? null,
    costCode: ({ span }) => span.place?.costCode ?? null,
    costType: ({ span }) => span.place?.costType ?? null,
    job: ({ span }) => (span.place?.jobId ? { id: span.place.jobId } : null),
    figures: ({ span }, { movedOnly }) => figuresOf(span, movedOnly !== false),
    why: (compared, args, context) => why(context, compared, args),
  },
  FigureMovement: { figure: ({ figure }) => enumOf(figure) },
  SideMovement: {
    before: ({ before }: SideMovement, _, context) => money(context, before),
    after: ({ after }: SideMovement, _, context) => money(context, after),
    moved: ({ moved }: SideMovement, _, context) => money(context, moved),
  },
  MovementExplanation: {
    figure: ({ figure }) => enumOf(figure),
    events: (explanation, args, context) => listEvents(context, explanation, args),
    explained: ({ events, postings }, _, { sync }) => {
      const amounts = [...events.map(({ amount }) => amount), ...(postings ? [postings.amount] : [])];
      return asMoney(sum(amounts), sync.deps.settings.currency);
    },
    unexplained: ({ unexplained }, _, context) => money(context, unexplained),
  },
  MovementEvent: {
    figure: ({ figure }) => enumOf(figure),
    amount: ({ amount }, _, { sync }) => asMoney(amount, sync.deps.settings.currency),
  },
  Change: { amount: ({ amount }, _, context) => money(context, amount) },
};

function why(context: SyncContext, compared: ComparedSpan, { figure, system }: Asked) {
  return whyOf(context, compared, { figure: figureNames.get(figure) as MoneyFigureName, system });
}

/** committedCosts is `COMMITTED_COSTS`. */
function enumOf(name: MoneyFigureName): MovedFigure {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as MovedFigure;
}

const figureNames = new Map<MovedFigure, MoneyFigureName>(moneyFigures.map((name) => [enumOf(name), name]));

function money({ sync }: SyncContext, amount: DecimalText | null) {
  return asMoney(amount, sync.deps.settings.currency);
}
