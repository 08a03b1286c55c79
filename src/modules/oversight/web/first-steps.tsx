import { Button, Link } from '#design/workbench';
import type { ReactNode } from 'react';
import { api } from '../../api.ts';
import { useKeepPreferences, usePreferences } from '../../desk-preferences.ts';
import { STEP_FACTS } from '../steps-model.ts';

/**
 * 从这里开始: what makes the platform useful first, ticked off by the data themselves. Gone when all is done, or when somebody
 * puts it away; then a line at the end of the page brings it back.
 */
export function FirstSteps(): ReactNode {
  const { guideHidden } = usePreferences().desk;
  const { keepDesk } = useKeepPreferences();
  const steps = api.useQuery('get', '/api/first-steps', {}, { staleTime: 30_000 }).data?.steps ?? [];
  const done = steps.filter((step) => step.done).length;
  if (steps.length === 0 || guideHidden || done === steps.length) return null;
  const next = steps.find((step) => !step.done)?.key;
  return (
    <section className="desk-card desk-guide" aria-labelledby="first-steps">
      <div className="desk-guide-head">
        <h2 id="first-steps">{`从这里开始（已完成 ${done} / ${steps.length}）`}</h2>
        <Button type="link" size="small" onClick={() => keepDesk({ guideHidden: true })}>
          收起
        </Button>
      </div>
      <ol>
        {steps.map(({ key, done: isDone }) => (
          <li key={key} className={isDone ? 'desk-guide-done' : undefined}>
            <span className="desk-guide-mark" aria-hidden="true">
              {isDone ? '✓' : ''}
            </span>
            <div>
              {isDone ? (
                <span>
                  {STEP_FACTS[key].label}
                  <span className="wb-unseen">（已完成）</span>
                </span>
              ) : (
                <Link href={STEP_FACTS[key].href} className={key === next ? 'desk-guide-next' : undefined}>
                  {STEP_FACTS[key].label}
                </Link>
              )}
              {!isDone && <p className="wb-quiet">{STEP_FACTS[key].about}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** For whoever put the first steps away. */
export function BringBackFirstSteps(): ReactNode {
  const { guideHidden } = usePreferences().desk;
  const { keepDesk } = useKeepPreferences();
  if (!guideHidden) return null;
  return (
    <p className="desk-guide-back">
      <Button type="link" size="small" onClick={() => keepDesk({ guideHidden: false })}>
        显示“从这里开始”
      </Button>
    </p>
  );
}
