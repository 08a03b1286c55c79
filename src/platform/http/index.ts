export { buildServer } from './server.ts';
export type { ServerParts } from './server-parts.ts';
export { contentPolicy, newNonce } from './guards.ts';
export { originOf } from './origin-of.ts';
export { platformFailures, explain, type Problem } from './problems.ts';
export {
  Download,
  mount,
  type Language,
  type MountedRoute,
  type PageInput,
  type Redirect,
  type RequestFacts,
  type SiteFile,
  type SitePage,
  type SiteView,
} from './routes.ts';
