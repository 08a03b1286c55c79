import type { Context } from '#platform/context';
import type { Outcome, Outgoing } from './model.ts';

/** A channel out of the house. */
export interface Sender {
  /** Name of the provider, as the list of messages shows it. */
  readonly provider: string;
  /** How many are on their way at once. */
  readonly width: number;
  /** A second try is known to the receiver by the message's id and harmless; without this it is made by people only. */
  readonly honoursKey: boolean;
  /** Waits after a failed try that is known not to have arrived; after the last one it has failed. */
  readonly backoffMinutes: readonly number[];
  /** Inside the transaction that takes the message: everything that needs the database. What it returns runs outside. */
  prepare(ctx: Context, message: Outgoing): Promise<() => Promise<Outcome>>;
  /** Inside the transaction that writes the outcome down. */
  settled?(ctx: Context, message: Outgoing, outcome: Outcome): Promise<void>;
  /** Asks the provider what became of a message that it accepted, or may have. */
  receipt?(message: SentMessage): Promise<Receipt>;
  close?(): void;
}

export interface SentMessage {
  readonly id: string;
  readonly recipient: string;
  readonly takenAt: Date;
  readonly reference: string | null;
}

export type Receipt =
  | { readonly state: 'waiting' | 'delivered' }
  | { readonly state: 'failed'; readonly detail: string; readonly badAddress: boolean };

/** A channel that is not set up has none. */
export type Senders = Readonly<Partial<Record<'email' | 'sms' | 'webhook', Sender>>>;
