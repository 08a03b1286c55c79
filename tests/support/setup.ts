import { afterAll } from 'vitest';
import { closeAll } from './at-end.ts';

/** Runs anew before each test file. */
afterAll(closeAll);
