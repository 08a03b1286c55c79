import { holds, isStated, type Detail, type Label } from '#contracts/kinds';
import { reaches, reachOf, whyNotAct, type Refusal, type Right } from '#contracts/access';
import type { Actor } from '#platform/context';
import { groupsOf } from './fields.ts';
import {
  isPersonal,
  KIND_WORDS,
  OVER,
  TRANSITIONS,
  VERBS,
  type CatalogueRecord,
  type ConsentState,
  type RecordState,
  type RecordVerb,
} from './model.ts';

/** Pure decisions: the buttons and the server ask the same functions. */
export type Owned = Pick<CatalogueRecord, 'organisationId' | 'departmentId' | 'accountId' | 'createdBy' | 'territory'>;

const reachable = (record: Owned) => ({ ...record, accountId: record.accountId ?? record.createdBy });

export const maySeeInside = (actor: Actor, record: Owned): boolean =>
  reaches(reachOf(actor, 'catalogue.manage'), reachable(record));

export const isOwner = (actor: Actor, { organisationId, accountId }: Owned): boolean =>
  accountId === null
    ? actor.organisationId !== undefined && organisationId === actor.organisationId
    : accountId === actor.accountId && actor.organisationId === undefined;

export type Obstacle = 'catalogue.wrongState' | 'catalogue.notYours' | 'catalogue.readOnly';

const OBSTACLES: Readonly<Partial<Record<Refusal, Obstacle>>> = { duty: 'catalogue.readOnly' };

function whyNotWrite(actor: Actor, right: Right): Obstacle | undefined {
  const refusal = whyNotAct(actor, right);
  if (refusal !== undefined) return OBSTACLES[refusal] ?? 'catalogue.notYours';
  return actor.duty === 'viewer' ? 'catalogue.readOnly' : undefined;
}

/** Why this verb is not open now, or undefined: the button and the server ask the same question. */
export function whyNot(
  actor: Actor,
  record: Owned & Pick<CatalogueRecord, 'state'>,
  verb: RecordVerb,
): Obstacle | undefined {
  const { from, who } = TRANSITIONS[verb];
  if (!maySeeInside(actor, record)) return 'catalogue.notYours';
  if (who === 'owner' && !isOwner(actor, record)) return 'catalogue.notYours';
  // An officer who hides a record of the own office would judge in the own cause.
  if (who === 'officer' && isOwner(actor, record)) return 'catalogue.notYours';
  return (
    whyNotWrite(actor, who === 'owner' ? 'catalogue.edit' : 'catalogue.hide') ??
    (from.includes(record.state) ? undefined : 'catalogue.wrongState')
  );
}

export const abilities = (actor: Actor, record: Owned & Pick<CatalogueRecord, 'state'>): RecordVerb[] =>
  VERBS.filter((verb) => whyNot(actor, record, verb) === undefined);

export function whyNotEdit(actor: Actor, record: Owned & Pick<CatalogueRecord, 'state'>): Obstacle | undefined {
  if (!maySeeInside(actor, record) || !isOwner(actor, record)) return 'catalogue.notYours';
  return whyNotWrite(actor, 'catalogue.edit') ?? (record.state === 'ended' ? 'catalogue.wrongState' : undefined);
}

/** The public sees what is published, and of people only who agreed. */
export const isOpen = ({ kind, state }: Pick<CatalogueRecord, 'kind' | 'state'>, consent: ConsentState): boolean =>
  state === 'published' && (!isPersonal(kind) || consent === 'granted');

/** It was public and is no more: its address answers 410. What never was public is not there. */
export const wasOpen = ({ state, publishedAt }: { state: RecordState; publishedAt: Date | null }): boolean =>
  publishedAt !== null && (OVER.includes(state) || state === 'published');

export interface Missing {
  readonly field: string;
  readonly label: Label;
}

/** Kinds that mean little without a few sentences; of the others the fields say enough. */
const TOLD: ReadonlySet<CatalogueRecord['kind']> = new Set(['result', 'capability']);

type Stated = Pick<CatalogueRecord, 'kind' | 'title' | 'summary' | 'divisions' | 'detail'>;

/** What must be stated before a record becomes public, in the order of the form. */
export function missingIn({ kind, title, summary, divisions, detail }: Stated): readonly Missing[] {
  const its = KIND_WORDS[kind];
  const header: readonly (readonly [string, Label, unknown])[] = [
    ['title', its.title, title],
    ...(TOLD.has(kind) ? [['summary', its.summary, summary] as const] : []),
    ['divisions', its.divisions, divisions],
  ];
  return [
    ...header.filter(([, , value]) => !isStated(value)).map(([field, label]) => ({ field, label })),
    ...askedFields(kind, detail)
      .filter(({ name, required }) => required !== undefined && !isStated(detail[name]))
      .map(({ name, label }) => ({ field: `detail.${name}`, label })),
  ];
}

/** Fields that the form asks for now. */
export const askedFields = (kind: CatalogueRecord['kind'], detail: Detail) =>
  groupsOf(kind)
    .filter(({ when }) => holds(when, detail))
    .flatMap(({ fields }) => fields.filter(({ when }) => holds(when, detail)));
