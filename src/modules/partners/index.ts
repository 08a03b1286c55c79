/**
 * 合作单位台账 — owns partners.partner: whom a school, an association or a bureau works with, as its own list says.
 * Brings the target `organisations` to the imports: rows that name an organisation nobody registered make it known as
 * 预登记, to be taken over when its own people come. Emits nothing.
 * Promises: a list is its owner's alone; what it says of an organisation is a statement with its source and replaces nothing;
 * an undone import leaves no trace but the trail.
 */
export { listPartners } from './list-partners.ts';
export { partnersHolding } from './holding.ts';
