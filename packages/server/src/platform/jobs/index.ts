export { enqueue, enqueueAll } from './enqueue.ts';
export type { JobLog } from './jobLog.ts';
export { type FailedJob, type JobHandler, type JobSettings, type Jobs, startJobs } from './jobs.ts';
