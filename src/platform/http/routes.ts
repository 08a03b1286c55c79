import type { ReactNode } from 'react';
import type { Readable } from 'node:stream';
import type { RouteContract, RouteInput, RouteOutput, UploadedFile, UploadKind } from '#kernel/contract';
import type { Failure } from '#kernel/errors';
import type { Context } from '#platform/context';

/** A file as the answer. */
export class Download {
  readonly name: string;
  readonly type: string;
  readonly content: Readable | Buffer;

  constructor(name: string, type: string, content: Readable | Buffer) {
    this.name = name;
    this.type = type;
    this.content = content;
  }
}

export interface MountedRoute {
  readonly contract: RouteContract;
  readonly handle: (ctx: Context, input: RouteInput<RouteContract>, request: RequestFacts) => Promise<unknown>;
}

/** What a few handlers need of the request itself. */
export interface RequestFacts {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly host: string;
  readonly address: string;
  readonly origin: string | undefined;
  /** Adds a header to the answer; Set-Cookie may be added several times. */
  readonly setHeader: (name: string, value: string) => void;
}

type Handlers<Routes extends Readonly<Record<string, RouteContract>>> = {
  readonly [Name in keyof Routes]: (
    ctx: Context,
    input: RouteInput<Routes[Name]>,
    request: RequestFacts,
  ) => Promise<RouteOutput<Routes[Name]> | Download>;
};

/** Binds a module's contract to its use cases, one line each; a missing or misspelt one does not compile. */
export const mount = <Routes extends Readonly<Record<string, RouteContract>>>(
  routes: Routes,
  handlers: Handlers<Routes>,
): MountedRoute[] =>
  Object.entries(routes).map(([name, contract]) => ({
    contract,
    handle: handlers[name as keyof Routes] as unknown as MountedRoute['handle'],
  }));

export type Language = 'zh' | 'en';

export interface PageInput {
  readonly lang: Language;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  readonly form: Readonly<Record<string, string | string[] | undefined>>;
  /** What came with the form, where the page takes a file and somebody chose one. */
  readonly file?: UploadedFile | undefined;
  /** Why the file that was chosen is not there; the rest of the form is. */
  readonly fileRefused?: Failure | undefined;
  readonly request: RequestFacts;
}

/** A page of the site before its frame. */
export interface SiteView {
  readonly status?: number;
  readonly title: string;
  readonly description?: string;
  readonly canonical?: string;
  readonly noIndex?: boolean;
  readonly jsonLd?: object;
  readonly element: ReactNode;
  readonly wide?: boolean;
}

export interface Redirect {
  readonly redirect: string;
  /** What stood here stands there now, for good (301). */
  readonly permanent?: true;
}

/** A server-rendered page; registered in Chinese at its path and in English below /en. */
export interface SitePage {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  readonly right: string;
  readonly perMinute?: number;
  /** The form may bring one file (multipart/form-data), which is optional. */
  readonly upload?: { readonly maxBytes: number; readonly kinds: readonly UploadKind[] };
  readonly render: (ctx: Context, input: PageInput) => Promise<SiteView | Redirect>;
}

/** Text files of the site: robots.txt, sitemap.xml, feeds. */
export interface SiteFile {
  readonly path: `/${string}`;
  readonly right: string;
  readonly type: string;
  readonly render: (ctx: Context, input: PageInput) => Promise<string>;
}
