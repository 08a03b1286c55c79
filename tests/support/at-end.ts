const waiting: (() => unknown)[] = [];

/**
 * What a test file opened is closed after its tests, the last first. Helpers say so here instead of with a hook of Vitest: a
 * worker runs many files and loads each helper once, so a hook at a helper's top would belong to the first file only.
 */
export const atEnd = (close: () => unknown): void => void waiting.push(close);

export async function closeAll(): Promise<void> {
  for (let close = waiting.pop(); close !== undefined; close = waiting.pop()) await close();
}
