import pino from 'pino';

/** Structured lines on standard output. What could name a person is never passed in; what slips in by habit is removed here. */
export type Log = pino.Logger;

const PERSONAL = ['password', 'phone', 'email', 'name', 'cookie', 'authorization', 'headers'];

/** What PostgreSQL adds to an error quotes rows and parameters. */
const QUOTING = ['err.detail', 'err.where', 'err.internalQuery'];

export const createLog = (level: string): Log =>
  pino({ level, redact: { paths: [...PERSONAL, ...PERSONAL.map((field) => `*.${field}`), ...QUOTING], remove: true } });
