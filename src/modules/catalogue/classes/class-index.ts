import { createSearchIndex, type SearchIndex } from '#engines/search';
import type { TenantId } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import { CLASS_TOPIC, publicClasses, type PublicClass } from '#modules/profiles';
import { createMirror, type Mirror } from '#platform/changes';
import type { Db } from '#platform/db';
import type { Installation } from '#platform/installation';
import { CLASS_SCHEMA, classDocument } from './class-document.ts';

const ORGANISATION_TOPIC = 'organisation';

/** Classes on offer, one index per tenant. It follows classes, and the schools that must stay verified for them to be shown. */
export interface ClassIndex extends Pick<Mirror, 'ready' | 'start' | 'stop' | 'catchUp'> {
  of(tenant: TenantId): Promise<SearchIndex>;
}

export function createClassIndex(installation: Installation, codes: CodeBook): ClassIndex {
  const indexes = new Map<string, SearchIndex>();
  const indexOf = (tenant: string): SearchIndex => {
    const known = indexes.get(tenant) ?? createSearchIndex(CLASS_SCHEMA);
    indexes.set(tenant, known);
    return known;
  };
  const reading = (db: Db, tenant: TenantId) => ({
    db,
    tenant: { id: tenant } as never,
    now: installation.clock.now(),
  });
  const show = (tenant: TenantId, classes: readonly PublicClass[]): void =>
    indexOf(tenant).putMany(classes.map((one) => classDocument(one, codes)));

  const ofSchool = async (db: Db, tenant: TenantId, school: string): Promise<void> => {
    const index = indexOf(tenant);
    const shown = await publicClasses(reading(db, tenant), { organisation: school });
    const ids = new Set(shown.map(({ id }) => id));
    const { hits } = index.search({ text: '', filters: { organisation: [school] }, limit: index.size });
    for (const { id } of hits) if (!ids.has(id)) index.remove(id);
    show(tenant, shown);
  };

  const mirror = createMirror<PublicClass>(installation, {
    name: 'class index',
    topics: [CLASS_TOPIC, ORGANISATION_TOPIC],
    after: async (db, tenant, after, limit) =>
      (await publicClasses(reading(db, tenant)))
        .filter(({ id }) => id > after)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
    idOf: ({ id }) => id,
    show: (_db, tenant, classes) => show(tenant, classes),
    refresh: async (db, tenant, topic, ids) => {
      if (topic === ORGANISATION_TOPIC) {
        for (const school of ids) await ofSchool(db, tenant, school);
        return;
      }
      const shown = await publicClasses(reading(db, tenant), { ids });
      const there = new Set(shown.map(({ id }) => id));
      for (const id of ids) if (!there.has(id)) indexOf(tenant).remove(id);
      show(tenant, shown);
    },
  });

  return {
    of: async (tenant) => {
      await mirror.loaded();
      return indexOf(tenant);
    },
    ready: mirror.ready,
    start: mirror.start,
    stop: mirror.stop,
    catchUp: mirror.catchUp,
  };
}
