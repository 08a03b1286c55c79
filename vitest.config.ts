import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** What takes longest or waits most comes first, so that nothing long is left when the other workers have finished. */
const FIRST = ['tests/faults/', 'tests/authorisation', 'tests/abuse/', 'tests/e2e/', 'tests/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = FIRST.findIndex((start) => moduleId.startsWith(`${import.meta.dirname}/${start}`));
      return at === -1 ? FIRST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  // React as it is served: without what it does for developers.
  oxc: { jsx: { development: false } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/setup.ts'],
    env: { NODE_ENV: 'production' },
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    // One more than the smallest machine has cores, because many tests wait for a browser, a process or a timer.
    maxWorkers: 3,
    // Loading the product takes seconds, so a worker loads it once: test files share modules, never worlds.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
