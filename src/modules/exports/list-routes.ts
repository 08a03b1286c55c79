import { failure } from '#kernel/errors';
import type { MountedRoute } from '#platform/http';

/** The exports of all lists, by their address: those that a query narrows and whose purpose is asked. */
export interface ListRoutes {
  get(path: string): MountedRoute;
  /** Checked by the contract of that list. */
  queryOf(path: string, query: Readonly<Record<string, string>>): object;
}

export function listRoutes(routes: () => readonly MountedRoute[]): ListRoutes {
  let byPath: ReadonlyMap<string, MountedRoute> | undefined;
  const get = (path: string): MountedRoute => {
    byPath ??= new Map(
      routes()
        .filter(({ contract }) => contract.method === 'GET' && contract.download !== undefined)
        .filter(({ contract }) => contract.params === undefined && contract.query?.shape['purpose'] !== undefined)
        .map((route) => [route.contract.path, route]),
    );
    const route = byPath.get(path);
    if (route === undefined) throw failure('export.notAList');
    return route;
  };
  return {
    get,
    queryOf: (path, query) => {
      const read = get(path).contract.query!.safeParse(query);
      if (read.success) return read.data;
      const fields = read.error.issues.map((issue) => ({
        field: `query.${issue.path.join('.')}`,
        zh: '填写不正确',
        en: issue.message,
      }));
      throw failure('request.invalid', {}, fields);
    },
  };
}
