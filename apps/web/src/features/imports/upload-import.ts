import type { Import } from '@flightpath/domain';
import { offlineProblem, problemFromResponse } from '../../api/problem.ts';

export interface Upload {
  done: Promise<Import>;
  cancel: () => void;
}

/**
 * Uploads a file with its progress (0 to 1), which `fetch` cannot tell. `done` rejects with an `ApiProblem`, or with an
 * `AbortError` after `cancel()`.
 */
export function uploadImport(tenant: string, file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Import>((resolve, reject) => {
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onload = () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText) as Import);
      const headers = { 'x-request-id': request.getResponseHeader('x-request-id') ?? '' };
      return problemFromResponse(new Response(request.responseText, { status: request.status, headers })).then(reject);
    };
    request.onerror = () => reject(offlineProblem());
    request.onabort = () => reject(new DOMException('The upload was cancelled', 'AbortError'));
  });
  request.open('POST', `/api/v1/tenants/${encodeURIComponent(tenant)}/imports`);
  const body = new FormData();
  body.append('file', file);
  request.send(body);
  return { done, cancel: () => request.abort() };
}
