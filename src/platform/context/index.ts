import type { AccountId, TenantId } from '#kernel/ids';
import type { Duty, Role } from '#kernel/roles';
import type { Db } from '#platform/db';
import type { Vault } from '#platform/vault';

/** Who acts, for whom, in which region. The tenant never comes from the caller's words (decision 002). */
export interface Actor {
  readonly role: Role;
  readonly accountId: AccountId | undefined;
  readonly name: string | undefined;
  readonly organisationId: string | undefined;
  readonly organisationName: string | undefined;
  readonly duty: Duty | undefined;
  /** 部门 of the member inside the organisation. */
  readonly departmentId: string | undefined;
  /** 数据范围 inside the organisation: these departments only; undefined: all of it. */
  readonly departments: readonly string[] | undefined;
  /** 本人: only what the person made. */
  readonly selfOnly: boolean;
  /** 辖区: the division whose subtree a bureau's officers reach; undefined: the whole region. */
  readonly territory: string | undefined;
  /** 受托: acts for `organisationId` as a member of another organisation, with these rights and no others. */
  readonly delegation: Delegation | undefined;
  /** The supporter who looks with this person's eyes; such an actor changes nothing. */
  readonly observer: AccountId | undefined;
  /** Network address of the request; jobs have none. */
  readonly address: string | undefined;
}

export interface Delegation {
  readonly id: string;
  /** The one that acts. */
  readonly organisationId: string;
  readonly organisationName: string;
  readonly rights: readonly string[];
}

export interface Tenant {
  readonly id: TenantId;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly division: string;
  readonly demo: boolean;
}

export interface AuditObject {
  readonly kind: string;
  readonly id: string;
}

export interface AuditDetail {
  /** The fields that changed, as they were and as they are. */
  readonly before?: object | undefined;
  readonly after?: object | undefined;
  /** Why, in the words of the one who acted. */
  readonly reason?: string | undefined;
  readonly [fact: string]: unknown;
}

export interface NewMessage {
  /** The same key is the same message, however often it is asked for. */
  readonly key: string;
  readonly channel: 'inApp' | 'email' | 'sms';
  readonly recipient: string;
  readonly accountId?: AccountId | undefined;
  readonly subject: string;
  readonly body: string;
  readonly link?: string | undefined;
}

export interface EnqueueOptions {
  /** A job of the same key that still waits is replaced. */
  readonly key?: string;
  readonly runAt?: Date;
  readonly queue?: string;
  readonly maxAttempts?: number;
}

/** What a use case gets. Everything it does through this commits together or not at all. */
export interface Context {
  readonly db: Db;
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string;
  /** Where this region's site is reached from outside, for links in messages: "https://example.cn". */
  readonly origin: string;
  /** Seals and opens single fields. */
  readonly vault: Vault;
  /** Records who did what to which object, from where and on whose behalf; holds no secrets and no personal data. */
  audit(verb: string, object: AuditObject, detail?: AuditDetail): Promise<void>;
  /** The same of many objects, an entry for each. */
  auditAll(
    verb: string,
    told: readonly { readonly object: AuditObject; readonly detail: AuditDetail }[],
  ): Promise<void>;
  /** Tells the modules above, once for each payload; each subscriber runs in a job of its own, at least once. */
  emit(event: string, ...payloads: readonly object[]): Promise<void>;
  enqueue(task: string, payload: object, options?: EnqueueOptions): Promise<void>;
  notify(message: NewMessage): Promise<void>;
  /** Tells the followers of the change feed (search index, later federation) that objects changed. */
  changed(topic: string, ids: readonly string[]): Promise<void>;
  /** The same transaction in the name of another, for acts by link: whoever calls this vouches for the person. */
  as(actor: Actor): Context;
}

export const PUBLIC_ACTOR: Actor = {
  role: 'public',
  accountId: undefined,
  name: undefined,
  organisationId: undefined,
  organisationName: undefined,
  duty: undefined,
  departmentId: undefined,
  departments: undefined,
  selfOnly: false,
  territory: undefined,
  delegation: undefined,
  observer: undefined,
  address: undefined,
};

/** The platform itself, in jobs: named in the audit as such. */
export const SYSTEM_ACTOR: Actor = { ...PUBLIC_ACTOR, role: 'admin', name: '系统' };

export {
  createContextFactory,
  firstReceipt,
  type ContextFactory,
  type Listeners,
  type Subscriptions,
} from './create-context.ts';
