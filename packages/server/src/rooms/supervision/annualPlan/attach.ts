import type { FastifyReply } from 'fastify';

/** The media type of a workbook. */
export const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers with a file to keep. */
export function attach(reply: FastifyReply, name: string, type: string, bytes: Uint8Array): Promise<undefined> {
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.send(Buffer.from(bytes)) as unknown as Promise<undefined>;
}
