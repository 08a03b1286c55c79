import type { AccountId } from '#kernel/ids';
import type { Context } from '#platform/context';

/**
 * 个人信息 — what each module must be able to say and do about the people in its tables; modules/privacy asks them all.
 * Only types: who holds nothing about people brings nothing.
 */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The person whose data is asked for. */
export interface Person {
  readonly accountId: AccountId;
  readonly name: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
}

/** One kind of record, as the person reads it in the copy of the own data. */
export interface HeldRecords {
  readonly title: Words;
  /** Name of the field → what it is called; in this order. */
  readonly fields: Readonly<Record<string, Words>>;
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
}

/** What stands in the way of erasing everything at once. */
export interface Obstacle {
  /** `handOver`: the person must do something first. `running`: a case must end first; the erasure waits for it by itself. */
  readonly kind: 'handOver' | 'running';
  readonly about: Words;
  /** Page of the site or workbench where it is dealt with. */
  readonly link?: string | undefined;
}

export interface Kept {
  readonly what: Words;
  /** With the article of law. */
  readonly why: Words;
}

export interface PersonalDataHolder {
  /** Module that answers. */
  readonly name: string;
  readonly title: Words;
  /** Tables that it answers for, with the columns that name a person; tests/personal-data.test.ts lets none be forgotten. */
  readonly tables: readonly string[];
  /** Said before somebody leaves: what goes, and what stays for which reason. */
  readonly goes: Words;
  readonly kept: readonly Kept[];
  collect(ctx: Context, person: Person): Promise<readonly HeldRecords[]>;
  obstacles?(ctx: Context, person: Person): Promise<readonly Obstacle[]>;
  /** Deletes or makes anonymous; @returns how many records it touched. Safe to call again. */
  erase(ctx: Context, person: Person): Promise<number>;
}

/** One kind of record that is not kept for ever; how long stands in the rules of modules/privacy under `retention.<name>`. */
export interface RetentionClock {
  readonly name: string;
  readonly title: Words;
  /** What is over since before this instant: how many, and since when the oldest. */
  due(ctx: Context, before: Date): Promise<{ readonly count: number; readonly oldest: Date | null }>;
  /** Removes at most this many; @returns how many. */
  remove(ctx: Context, before: Date, limit: number): Promise<number>;
}
