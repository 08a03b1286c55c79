import type { JobDefinition, LongJob, Schedule } from '#platform/jobs';
import type { Context } from '#platform/context';
import { endForAge } from './end-for-age.ts';
import { bandToday, refreshHold } from './hold.ts';
import { minorsAfter, setBand } from './store.ts';

const GROW_UP = 'guardians.growUp';
const PORTION = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Each night: who has come into another band. Pages do not wait for it, they reckon with the date itself. */
async function growUp(job: LongJob): Promise<void> {
  for (let after: string | undefined = FIRST; after !== undefined;) {
    const from: string = after;
    after = await job.transaction((ctx) => portion(ctx, from));
  }
}

async function portion(ctx: Context, after: string): Promise<string | undefined> {
  const minors = await minorsAfter(ctx, after, PORTION);
  for (const learner of minors) {
    const band = await bandToday(ctx, learner.birthDate);
    if (band === learner.band) continue;
    await setBand(ctx, learner.id, band);
    await ctx.audit(
      'guardian.growUp',
      { kind: 'learner', id: learner.id },
      { before: { band: learner.band }, after: { band } },
    );
    if (band === 'adult') await endForAge(ctx, learner);
    await refreshHold(ctx, { ...learner, band });
  }
  return minors.length === PORTION ? minors.at(-1)!.id : undefined;
}

export const growUpJobs: readonly JobDefinition[] = [{ task: GROW_UP, long: growUp }];
/** Soon after midnight in Shanghai. */
export const growUpSchedules: readonly Schedule[] = [{ task: GROW_UP, crontab: '5 16 * * *' }];
