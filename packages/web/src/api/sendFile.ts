import type { KeptFile, SendFile } from '../kit/FileField.tsx';
import { ApiError } from './ApiError.ts';

function parse(text: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer !== null ? { ...answer } : {};
  } catch {
    return {};
  }
}

/**
 * Makes the sender of a file field: bytes go to `address` with the name in the query, and the progress is told.
 * The answer is the kept file: id, name, size in bytes.
 */
export function fileSender(address: string): SendFile {
  return (file, onProgress) =>
    new Promise<KeptFile>((resolve, reject) => {
      const request = new XMLHttpRequest();
      const mark = address.includes('?') ? '&' : '?';
      request.open('POST', `${address}${mark}name=${encodeURIComponent(file.name)}`);
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.setRequestHeader('idempotency-key', crypto.randomUUID());
      request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
      request.onerror = () => reject(new ApiError(0, {}));
      request.onload = () => {
        const answer = parse(request.responseText);
        if (request.status >= 200 && request.status < 300) {
          resolve({
            id: String(answer.id),
            name: String(answer.name ?? file.name),
            size: Number(answer.size ?? file.size),
          });
        } else reject(new ApiError(request.status, answer));
      };
      request.send(file);
    });
}
