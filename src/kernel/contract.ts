import type { z } from 'zod';

/** HTTP as data: server, authorisation table, OpenAPI document and typed client all follow from it. */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify style: "/api/listings/:id". */
  readonly path: `/api/${string}`;
  /** A row of the authorisation table (modules/access). */
  readonly right: string;
  readonly tag: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** multipart/form-data: one file in the part `file`, and these text parts. */
  readonly upload?: {
    readonly fields: z.ZodObject;
    readonly maxBytes: number;
    /** What is taken, told by content; tables where nothing is said. */
    readonly kinds?: readonly UploadKind[];
  };
  readonly status?: 200 | 201 | 202 | 204;
  readonly response?: z.ZodType;
  /** Instead of JSON: a file of this media type. */
  readonly download?: string;
  /** Requests of one address in a minute; the general limit when absent. */
  readonly perMinute?: number;
}

/** A table is .xlsx, .csv, .json, .jsonl, or one of these in .gz. */
export type UploadKind = 'table' | 'pdf' | 'png' | 'jpg';

export const PAPER_KINDS: readonly UploadKind[] = ['pdf', 'png', 'jpg'];

export interface UploadedFile {
  /** Key in the file store. */
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly kind?: UploadKind;
  /** A malware scanner looked at it and found nothing. */
  readonly scanned?: boolean;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler gets, checked. */
export interface RouteInput<Route extends RouteContract> {
  readonly params: Parsed<Route['params']>;
  readonly query: Parsed<Route['query']>;
  readonly body: Parsed<Route['body']>;
  readonly fields: Route['upload'] extends { fields: infer Fields } ? Parsed<Fields> : undefined;
  readonly file: Route['upload'] extends object ? UploadedFile : undefined;
}

export type RouteOutput<Route extends RouteContract> = Route['response'] extends z.ZodType
  ? z.input<Route['response']>
  : unknown;

export const defineRoutes = <const Routes extends Readonly<Record<string, RouteContract>>>(routes: Routes): Routes =>
  routes;
