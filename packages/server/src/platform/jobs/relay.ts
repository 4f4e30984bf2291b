import type pg from 'pg';

const batch = 500;
const maxAttempts = 12;

/**
 * Hands one batch of the outbox to the workers, in one transaction: no row is handed on twice and none is lost. Several
 * processes may relay at once. Gives the number of rows handed on.
 */
export async function relayBatch(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: string; topic: string; payload: unknown }>(
      'select id, topic, payload from outbox where done_at is null order by id limit $1 for update skip locked',
      [batch],
    );
    if (rows.length > 0) {
      const jobs = rows.map(({ id, topic, payload }) => ({
        identifier: topic,
        payload: { source: Number(id), payload },
        job_key: `outbox:${id}`,
        max_attempts: maxAttempts,
      }));
      await client.query(
        `select from graphile_worker.add_jobs(array(
           select json_populate_record(null::graphile_worker.job_spec, job) from json_array_elements($1::json) as job
         ))`,
        [JSON.stringify(jobs)],
      );
      await client.query('update outbox set done_at = now() where id = any($1::bigint[])', [rows.map((row) => row.id)]);
    }
    await client.query('commit');
    client.release();
    return rows.length;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Removes what was handed on more than seven days ago. */
export async function sweepOutbox(pool: pg.Pool): Promise<void> {
  await pool.query("delete from outbox where done_at < now() - interval '7 days'");
}
