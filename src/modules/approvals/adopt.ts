import type { CaseKind, Standing } from './kind.ts';
import { openCases } from './open-case.ts';

const PORTION = 500;

/** Subjects that wait without a case are given one: from before there were cases, or brought in by other ways. */
export async function adoptWaiting(ctx: Standing, kinds: Iterable<CaseKind>): Promise<number> {
  let adopted = 0;
  for (const kind of kinds) {
    for (;;) {
      const waiting = await kind.waiting(ctx, PORTION);
      const opened = await openCases(ctx, kind, waiting);
      adopted += opened;
      if (opened === 0 || waiting.length < PORTION) break;
    }
  }
  return adopted;
}
