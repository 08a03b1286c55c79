import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '#platform/db';

export interface SupervisedServer {
  readonly port: number;
  keepRunning(onEvent: (event: string, detail: object) => void): void;
  /** Watches no more; the server stays as it is. */
  letGo(): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_MILLISECONDS = 500;
const FIRST_WAIT_MILLISECONDS = 200;
const LONGEST_WAIT_MILLISECONDS = 30_000;

/**
 * Who kills the embedded server (the kernel for want of memory, a person by mistake) leaves nobody to bring it back, so the
 * processes that use it do: on its old port, where their connections look for it, and ever more slowly while that fails.
 */
export async function superviseEmbedded(folder: string, password: string): Promise<SupervisedServer> {
  let server = await startEmbedded(folder, password);
  const { port } = server;
  const released = new AbortController();
  let watch: Promise<void> = Promise.resolve();

  const revive = async (onEvent: (event: string, detail: object) => void): Promise<void> => {
    for (
      let wait = FIRST_WAIT_MILLISECONDS;
      !released.signal.aborted;
      wait = Math.min(2 * wait, LONGEST_WAIT_MILLISECONDS)
    ) {
      try {
        server = await startEmbedded(folder, password, [], port);
        onEvent('embedded database started again', { port });
        return;
      } catch (error) {
        onEvent('embedded database did not start', { reason: (error as Error).message, nextTryMs: wait });
        await pause(wait, released.signal);
      }
    }
  };
  return {
    port,
    keepRunning: (onEvent) => {
      watch = (async () => {
        while (!released.signal.aborted) {
          await pause(LOOK_MILLISECONDS, released.signal);
          if (released.signal.aborted || server.isRunning()) continue;
          onEvent('embedded database is gone', { port });
          await revive(onEvent);
        }
      })();
    },
    letGo: async () => {
      released.abort();
      await watch;
    },
    stop: () => server.stop(),
  };
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
