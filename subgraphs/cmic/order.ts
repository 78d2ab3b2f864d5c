/** An order as the graph gives it; ascending unless told. */
export interface Order<Field extends string> {
  field: Field;
  direction?: 'ASC' | 'DESC' | undefined;
}

/** The `orderBy` of a list, by our attribute names; the list adds its key behind it. */
export function orderOf<Field extends string, Attribute extends string>(
  order: Order<Field> | null,
  attributes: Record<Field, Attribute>,
): { attribute: Attribute; direction: 'asc' | 'desc' }[] {
  return order ? [{ attribute: attributes[order.field], direction: order.direction === 'DESC' ? 'desc' : 'asc' }] : [];
}
