import type { Context } from '#platform/context';

/**
 * What an organisation holds in the modules above: they hand one of these to server.ts, so that merging, closing and
 * the closing of a department carry their things along without this module knowing them.
 */
export interface Holding {
  readonly key: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** Nobody takes it over: it ends with its organisation, also when that merges. */
  readonly ends?: true;
  /** Things that are alive. */
  count(ctx: Context, organisationId: string): Promise<number>;
  /** Gives all of them, the ended ones too, to another organisation. @returns what moved */
  move(ctx: Context, from: string, into: string): Promise<readonly string[]>;
  moveBack(ctx: Context, ids: readonly string[], back: string): Promise<void>;
  /** Ends what is still open, because its organisation ended. @returns how many */
  end(ctx: Context, organisationId: string, reason: string): Promise<number>;
  /** Where things belong to departments. @param into null: the organisation as a whole */
  readonly departments?: {
    count(ctx: Context, departmentId: string): Promise<number>;
    move(ctx: Context, from: string, into: string | null): Promise<void>;
  };
}
