import type { FailureTexts } from '#kernel/errors';
import type { Actor, Context, ContextFactory } from '#platform/context';
import type { Log } from '#platform/log';
import type { Metrics } from '#platform/metrics';
import type { TenantDirectory } from '#platform/tenancy';
import type { UploadGate } from '#platform/uploads';
import type { MountedRoute, PageInput, RequestFacts, SiteFile, SitePage, SiteView } from './routes.ts';

/** What the platform is told from above: business routes, rights and the frame around pages. */
export interface ServerParts {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly contexts: ContextFactory;
  readonly tenants: TenantDirectory;
  readonly uploads: UploadGate;
  readonly publicUrl: string | undefined;
  /** Whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly failures: FailureTexts;
  readonly routes: readonly MountedRoute[];
  readonly pages: readonly SitePage[];
  readonly siteFiles: readonly SiteFile[];
  /** Finds the actor of a request inside its transaction. */
  readonly identify: (ctx: Context, request: RequestFacts) => Promise<Actor>;
  readonly may: (actor: Actor, right: string) => boolean;
  /** Puts a page into the site's frame: whole HTML document. */
  readonly frame: (ctx: Context, view: SiteView, input: PageInput) => Promise<string>;
  readonly health: { readonly ready: () => Promise<boolean> };
}
