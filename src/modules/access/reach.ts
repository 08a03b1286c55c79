import type { Actor } from '#platform/context';
import { mayAct, scopeOf } from './may.ts';
import type { Right } from './rights.ts';

/** The rows that a right opens to somebody. Stores turn it into a condition, rules ask it about one object. */
export type Reach =
  | { readonly kind: 'none' }
  | { readonly kind: 'own'; readonly accountId: string }
  | {
      readonly kind: 'organisation';
      readonly organisationId: string;
      readonly accountId: string;
      /** undefined: all of them */
      readonly departments: readonly string[] | undefined;
      readonly selfOnly: boolean;
      /** Of an agency: also what it keeps for employers that have not claimed it. */
      readonly asAgent?: boolean;
    }
  | { readonly kind: 'territory'; readonly division: string }
  | { readonly kind: 'tenant' };

/** The territory of a bureau that has no division yet: no code begins with it. */
export const NOWHERE = '-';

const NONE: Reach = { kind: 'none' };

export function reachOf(actor: Actor, right: Right): Reach {
  if (!mayAct(actor, right)) return NONE;
  const { accountId, organisationId } = actor;
  switch (scopeOf(actor.role, right)) {
    case 'tenant':
      return { kind: 'tenant' };
    case 'territory':
      return actor.territory === undefined ? { kind: 'tenant' } : { kind: 'territory', division: actor.territory };
    case 'organisation':
      if (organisationId === undefined || accountId === undefined) return NONE;
      return {
        kind: 'organisation',
        organisationId,
        accountId,
        departments: actor.departments,
        selfOnly: actor.selfOnly,
        asAgent: scopeOf(actor.role, 'listing.importForOthers') === 'organisation',
      };
    case 'own':
      return accountId === undefined ? NONE : { kind: 'own', accountId };
    default:
      return NONE;
  }
}

/** What one must know of an object to say whether somebody reaches it. */
export interface Reachable {
  readonly organisationId?: string | null | undefined;
  /** Who keeps it for another until that one claims it. */
  readonly agentId?: string | null | undefined;
  readonly departmentId?: string | null | undefined;
  /** Whoever made it, or whom it is about. */
  readonly accountId?: string | null | undefined;
  /** Code of the division that it lies in. */
  readonly territory?: string | null | undefined;
}

/** Division codes nest by prefix: 21 province, 2111 city, 211102 county, 211102001 township, 211102001001 village. */
export const liesIn = (division: string | null | undefined, territory: string): boolean =>
  division?.startsWith(territory) ?? false;

export function reaches(reach: Reach, object: Reachable): boolean {
  switch (reach.kind) {
    case 'tenant':
      return true;
    case 'territory':
      return liesIn(object.territory, reach.division);
    case 'own':
      return object.accountId === reach.accountId;
    case 'organisation':
      return belongs(reach, object) && withinOrganisation(reach, object);
    default:
      return false;
  }
}

const belongs = (reach: Extract<Reach, { kind: 'organisation' }>, { organisationId, agentId }: Reachable): boolean =>
  organisationId === reach.organisationId || (reach.asAgent === true && agentId === reach.organisationId);

/** One's own is always within reach; what has no department belongs to the organisation as a whole. */
function withinOrganisation(reach: Extract<Reach, { kind: 'organisation' }>, object: Reachable): boolean {
  if (object.accountId != null && object.accountId === reach.accountId) return true;
  if (reach.selfOnly) return false;
  return (
    reach.departments === undefined || (object.departmentId != null && reach.departments.includes(object.departmentId))
  );
}
