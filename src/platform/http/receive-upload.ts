import type { FastifyRequest } from 'fastify';
import type { RouteContract, UploadedFile } from '#kernel/contract';
import { failure } from '#kernel/errors';
import { check } from './check-input.ts';
import type { ServerParts } from './server-parts.ts';

export interface Received {
  readonly fields: unknown;
  readonly file: UploadedFile;
}

/** Streams the file to the store before any transaction opens; an upload that breaks off or is refused leaves nothing behind. */
export async function receiveUpload(
  parts: ServerParts,
  upload: NonNullable<RouteContract['upload']>,
  request: FastifyRequest,
): Promise<Received> {
  if (!request.isMultipart()) throw failure('request.unsupported');
  const texts: Record<string, unknown> = {};
  let file: UploadedFile | undefined;
  try {
    for await (const part of request.parts({
      limits: { fileSize: upload.maxBytes, files: 1, fields: 20, fieldSize: 1 << 18, fieldNameSize: 100 },
    })) {
      if (part.type === 'field') texts[part.fieldname] = part.value;
      else
        file = await parts.uploads.receive(part.file, {
          name: part.filename,
          type: part.mimetype,
          maxBytes: upload.maxBytes,
          kinds: upload.kinds ?? ['table'],
        });
    }
    if (file === undefined) throw failure('request.noFile');
    return { fields: check(upload.fields, texts, ''), file };
  } catch (error) {
    if (file !== undefined) await parts.uploads.remove(file);
    throw error;
  }
}
