export { enqueue } from './enqueue.ts';
export { type FailedJob, type JobHandler, type JobLog, type JobSettings, type Jobs, startJobs } from './jobs.ts';
