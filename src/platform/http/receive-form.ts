import type { FastifyReply, FastifyRequest } from 'fastify';
import type { UploadedFile } from '#kernel/contract';
import { Failure } from '#kernel/errors';
import { Quarantined, recordQuarantine } from '#platform/uploads';
import { perform } from './perform.ts';
import type { SitePage } from './routes.ts';
import type { ServerParts } from './server-parts.ts';

/** A native form with a file: what was typed is there whatever became of the file, so that nobody writes it twice. */
export interface ReceivedForm {
  readonly form: Readonly<Record<string, string | string[]>>;
  readonly file: UploadedFile | undefined;
  readonly fileRefused: Failure | undefined;
}

const FIELDS = 40;
/** As long as a form without a file may be. */
const FIELD_BYTES = 1 << 18;

export async function receiveForm(
  parts: ServerParts,
  page: SitePage & { readonly upload: object },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<ReceivedForm> {
  // Whoever may not act uploads nothing: the right is asked before the body is read, and again in the act's transaction.
  await perform(parts, request, reply, page.right, async () => undefined);
  const { maxBytes, kinds } = page.upload;
  const form: Record<string, string | string[]> = {};
  let file: UploadedFile | undefined;
  let fileRefused: Failure | undefined;
  try {
    // The store refuses what is too large in words; the parser's own limit stands a little behind it.
    const limits = { fileSize: maxBytes + FIELD_BYTES, files: 1, fields: FIELDS, fieldSize: FIELD_BYTES };
    for await (const part of request.parts({ limits: { ...limits, fieldNameSize: 100 } })) {
      if (part.type === 'field') addField(form, part.fieldname, String(part.value));
      // An empty choice arrives as a file without a name.
      else if (part.filename === undefined || part.filename === '') part.file.resume();
      else
        try {
          file = await parts.uploads.receive(part.file, { name: part.filename, type: part.mimetype, maxBytes, kinds });
        } catch (error) {
          part.file.resume();
          if (!(error instanceof Failure)) throw error;
          if (error instanceof Quarantined)
            await perform(parts, request, reply, page.right, (ctx) => recordQuarantine(ctx, error));
          fileRefused = error;
        }
    }
  } catch (error) {
    if (file !== undefined) await parts.uploads.remove(file);
    throw error;
  }
  return { form, file, fileRefused };
}

function addField(form: Record<string, string | string[]>, name: string, value: string): void {
  const before = form[name];
  form[name] = before === undefined ? value : [before, value].flat();
}
