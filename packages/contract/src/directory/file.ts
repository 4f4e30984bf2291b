import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { fileShape, id } from '../shapes.ts';

export const uploadFile = endpoint({
  id: 'file.upload',
  method: 'POST',
  path: '/api/files',
  summary: { zh: '上传文件', en: 'Upload a file' },
  action: 'signedIn',
  stream: 'upload',
  noUnitOfWork: true,
  query: z.strictObject({
    name: z.string().min(1).max(255),
    dossierId: z.coerce.number().pipe(id).optional(),
    kind: z.string().max(40).optional(),
  }),
  output: fileShape,
});
export const downloadFile = endpoint({
  id: 'file.download',
  method: 'GET',
  path: '/api/files/:id',
  summary: { zh: '下载文件', en: 'Download a file' },
  action: 'signedIn',
  stream: 'file',
  params: z.strictObject({ id: z.uuid() }),
});
