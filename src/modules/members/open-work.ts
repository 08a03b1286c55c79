import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';

/** Somebody's place in an organisation, and what hangs on it. */
export interface Place {
  readonly accountId: AccountId;
  readonly organisationId: string;
}

export interface OpenItem {
  readonly id: string;
  readonly title: string;
  readonly link: string | null;
}

/**
 * 未办结事项: what one person has open for an organisation in the modules above; they hand one of these to server.ts, so
 * that nobody leaves with work that then belongs to no one.
 */
export interface WorkHolder {
  readonly kind: string;
  readonly label: { readonly zh: string; readonly en: string };
  open(ctx: Context, place: Place): Promise<{ readonly count: number; readonly items: readonly OpenItem[] }>;
  /** @returns how many changed hands */
  give(ctx: Context, place: Place, to: AccountId): Promise<number>;
  /** Where it may end without a successor. @returns how many ended */
  readonly close?: ((ctx: Context, place: Place) => Promise<number>) | undefined;
}
