import type { FastifyReply } from 'fastify';

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Answers with a document made for this request, under a name that says what it is. */
export async function attach(
  reply: FastifyReply,
  name: string,
  type: keyof typeof types,
  bytes: Uint8Array,
): Promise<undefined> {
  reply
    .header('content-type', types[type])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${type}`)}`);
  await reply.send(Buffer.from(bytes));
  return undefined;
}
