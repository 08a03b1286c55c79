/**
 * 快照 — what the memory of a process is made of, in files of the data folder, so that a restart need not make it again.
 * Promises: a snapshot is whole, of this program and of this data, or there is none: every part has its checksum, the list of
 * parts comes last; one process writes at a time; files are for the owner alone. The database remains the only truth.
 */
export { openSnapshots, type Reading, type Refusal, type Snapshot, type Snapshots, type Written } from './snapshots.ts';
export { programStamp } from './program-stamp.ts';
