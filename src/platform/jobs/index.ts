export { addJob, type JobPayload } from './add-job.ts';
export {
  startWorker,
  runWaitingJobs,
  type JobDefinition,
  type LongJob,
  type Housekeeping,
  type Schedule,
  type Worker,
  type WorkerParts,
} from './worker.ts';
export { queuePulse, waitingJobs, type WaitingJobs } from './add-job.ts';
