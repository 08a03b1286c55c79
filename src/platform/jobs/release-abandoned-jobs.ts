import pg from 'pg';

/** Gives jobs of killed processes back to the queue. Only where the caller knows that no other worker is running. */
export async function releaseAbandonedJobs(jobsUrl: string): Promise<void> {
  const client = new pg.Client(jobsUrl);
  await client.connect();
  try {
    await client.query(`select graphile_worker.force_unlock_workers(array(
      select locked_by from graphile_worker._private_jobs where locked_by is not null
      union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`);
  } finally {
    await client.end();
  }
}
