import { findAccounts } from '#platform/auth';
import type { Context } from '#platform/context';
import { signerTargets } from './add-signers.ts';
import { nextUrge } from './applicant-acts.ts';
import type { CaseView } from './contract.ts';
import { droppableSigners } from './drop-signers.ts';
import { mayDecide } from './eligible.ts';
import type { Officer } from './kind.ts';
import type { Decision, Task } from './model.ts';
import type { ApprovalParts } from './parts.ts';
import type { Reading } from './read-case.ts';
import { decisionsAt, isOpen } from './rules.ts';
import { mayTransfer, transferTargets } from './transfer-case.ts';

/** What this person may do with a case now: the buttons ask here, the use cases decide again. */
export async function abilitiesOf(
  ctx: Context,
  parts: ApprovalParts,
  reading: Reading,
  applicant: boolean,
): Promise<CaseView['abilities']> {
  const { one, kind, definition, tasks, standIn } = reading;
  const waiting = one.state === 'running' ? tasks.filter(({ state }) => state === 'waiting') : [];
  const mine = waiting.find((task) => mayDecide(ctx.actor, task, standIn));
  const offered = mine === undefined ? undefined : decisionsAt(definition.content, one.step!);
  const decide: Decision[] = [];
  for (const verb of offered?.verbs ?? [])
    if ((await kind.whyNotDecide?.(ctx, one.subjectId, verb)) === undefined) decide.push(verb);
  const movable = waiting.find((task) => mayTransfer(ctx, task, standIn));
  const urge = await nextUrge(ctx, one);
  return {
    decide,
    backTo: (decide.includes('return') ? offered!.backTo : []).map((step) => ({
      step,
      name: definition.content.steps[step]!.name.zh,
    })),
    transferTo: movable === undefined ? [] : colleagues(await transferTargets(ctx, parts.directory, movable)),
    addSigner:
      mine === undefined || decide.length === 0
        ? []
        : colleagues(await signerTargets(ctx, parts.directory, mine, tasks)),
    dropSigner: one.state === 'running' ? await named(droppableSigners(ctx, tasks, standIn), ctx) : [],
    withdraw: applicant && isOpen(one.state),
    urge: applicant && one.state === 'running' ? { now: urge.now, on: urge.on } : null,
    attach: (applicant || mine !== undefined) && isOpen(one.state),
  };
}

async function named(signers: readonly Task[], { db }: Context): Promise<CaseView['abilities']['dropSigner']> {
  const accounts = await findAccounts(
    db,
    signers.flatMap(({ accountId }) => accountId ?? []),
  );
  const nameOf = (id: string | null): string => (id && accounts.get(id)?.name) || '辖区内有权办理的同事';
  return signers.map(({ id, accountId }) => ({ taskId: id, name: nameOf(accountId) }));
}

const colleagues = (officers: readonly Officer[]) =>
  officers.map(({ accountId, name, organisationName }) => ({ accountId, name, organisationName }));
