import { instant } from './time.ts';
import type { Attribute, AttributeType, Resource, Row, Value } from './types.ts';

type Named = 'name' | 'title' | 'base' | 'prefix' | 'key';

interface Definition extends Pick<Resource, Named>, Partial<Omit<Resource, Named | 'attributes'>> {
  /** Names by type, parted by blanks; a text may name its longest length: `ScmstCompCode(8)`. */
  members: Partial<Record<AttributeType, string>>;
  required?: string;
  readOnly?: string;
  fixed?: string;
  lookedUp?: string;
}

/**
 * A resource from its short table. The technical key `<Prefix>VUuid` and the audit members `<Prefix>Iu…` are added; `PrimaryKey` is a
 * finder of every resource. A mark on a name that is no member is an error.
 */
export function defineResource(definition: Definition): Resource {
  const { members, required = '', readOnly = '', fixed = '', lookedUp = '', ...rest } = definition;
  const { prefix, key } = definition;
  const attributes = new Map<string, Attribute>();
  for (const [type, names] of Object.entries({
    ...members,
    timestamp: `${members.timestamp ?? ''} ${audit(prefix)}`,
  })) {
    for (const word of words(names)) add(attributes, prefix, word, type as AttributeType);
  }
  for (const name of [`${prefix}IuCreateUser(30)`, `${prefix}IuUpdateUser(30)`, `${prefix}VUuid(64)`])
    add(attributes, prefix, name, 'text');
  mark(attributes, words(required), { required: true });
  mark(attributes, words(readOnly), { readOnly: true });
  mark(attributes, [...words(fixed), ...key], { fixed: true });
  mark(attributes, words(lookedUp), { lookedUp: true });
  mark(attributes, [...words(audit(prefix)), `${prefix}IuCreateUser`, `${prefix}IuUpdateUser`], { readOnly: true });
  return {
    methods: ['GET'],
    refusesFinders: false,
    bornUpdated: false,
    children: [],
    ...rest,
    attributes,
    finders: { PrimaryKey: { [`${prefix}VUuid`]: `${prefix}VUuid` }, ...rest.finders },
  };
}

/** A row of a resource with every member: null where nothing is given. */
export function blankRow(resource: Resource, values: Row = {}): Row {
  const row: Row = {};
  for (const name of resource.attributes.keys()) row[name] = null;
  return Object.assign(row, values);
}

/** When a row was last touched, in milliseconds: its update, else its creation. */
export function changedAt(resource: Resource, row: Row): number {
  return instant(str(row[`${resource.prefix}IuUpdateDate`] ?? row[`${resource.prefix}IuCreateDate`]));
}

/** A member as text; empty for null. */
export function str(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function audit(prefix: string): string {
  return `${prefix}IuCreateDate ${prefix}IuUpdateDate`;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function add(attributes: Map<string, Attribute>, prefix: string, word: string, type: AttributeType): void {
  const [name = '', length] = word.replace(')', '').split('(');
  const marks = { required: false, readOnly: false, fixed: false, lookedUp: false };
  const longest = length === undefined ? (type === 'flag' ? 1 : null) : Number(length);
  attributes.set(name, { name, type, length: longest, label: label(name, prefix), ...marks });
}

function mark(attributes: Map<string, Attribute>, names: readonly string[], marks: Partial<Attribute>): void {
  for (const name of names) {
    const attribute = attributes.get(name);
    if (!attribute) throw new Error(`no attribute ${name} to mark`);
    Object.assign(attribute, marks);
  }
}

function label(name: string, prefix: string): string {
  const rest = name.startsWith(prefix) ? name.slice(prefix.length) : name;
  return labels[name] ?? labels[rest] ?? rest.replace(/([a-z])([A-Z0-9])/g, '$1 $2');
}

/** Integrators recognise refusals by these words, "Cost Code Code" above all. */
const labels: Record<string, string> = {
  JcatCode: 'Category Code',
  VouInvCode: 'Invoice Code',
  VouInvAmt: 'Invoice Amount',
  VouInvDate: 'Invoice Date',
  VouNum: 'Voucher Number',
  VdistVouNum: 'Voucher Number',
  VdistTranScschOraseq: 'Schedule of Values Line',
  VdistTranScschLstAmt: 'Requested Amount',
  VdistTranScschHldbkAmt: 'Retainage Amount',
  VdistTranScschHldbkRlsAmt: 'Retainage Released',
  CmocnCode: 'Owner Change Order Code',
  CmocnOwnerCoCode: 'Owner CO Code',
  CmocnOwnerApprvdAmt: 'Owner Approved Amount',
  CmocnJbContCode: 'JB Contract Code',
  CmmCode: 'PCI Code',
  CmmName: 'PCI Name',
  CmmTypeCode: 'PCI Type Code',
  CmmPrepostStatCode: 'PCI Status Code',
  CmmCalcProjAmtMethod: 'Calculate Projected Amount Method',
  CmmRefDate: 'PCI Date',
  CmdChgCode: 'PCI Code',
  CmdMastJobCode: 'PCI Job Code',
  CmdBillAmt: 'Bill Amount',
  CmdBudgAmt: 'Budget Amount',
  GjjpCode: 'Cost Code Code',
  GjjpName: 'Cost Code Name',
  BpCode: 'Business Partner Code',
  BpName: 'Business Partner Name',
  CompCode: 'Company Code',
  JobCode: 'Job Code',
  PhsCode: 'Cost Code Code',
  CatCode: 'Category Code',
  VenCode: 'Vendor Code',
  ContCode: 'Contract Code',
  ChgCode: 'Change Code',
  TaskCode: 'Task Code',
  TaskName: 'Task Name',
  CurrCode: 'Currency Code',
  TermCode: 'Terms Code',
  WmCode: 'Weight Measure Code',
  SubcontrCode: 'Subcontractor Code',
  OverrideFlag: 'Override Flag',
  HldbkPc: 'Retainage Percent',
  Amt: 'Amount',
};
