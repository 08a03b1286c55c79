export { addJob, type JobPayload } from './add-job.ts';
export { startWorker, runWaitingJobs, type JobDefinition, type Schedule, type Worker } from './worker.ts';
export { waitingJobs } from './add-job.ts';
