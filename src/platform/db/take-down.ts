type Ask = (query: string) => Promise<readonly object[]>;

interface Line {
  readonly down: string;
  readonly up: string;
}

/**
 * Walls, foreign keys and indexes of the owner's tables, taken down within the transaction that the caller has opened, so that
 * many rows go in quickly: the keys are then checked once for all of them.
 * @param schemas a condition over pg_namespace, as n
 * @param wallsOnly for few rows: putting keys and indexes up again would take longer than they do meanwhile
 * @returns the statements that put everything up again, in their order
 */
export async function takeDown(ask: Ask, schemas: string, wallsOnly = false): Promise<readonly string[]> {
  const walls = await ask(`select format('alter table %I.%I no force row level security', n.nspname, c.relname) as down,
      format('alter table %I.%I force row level security', n.nspname, c.relname) as up
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relforcerowsecurity and c.relkind in ('r', 'p') and ${schemas}`);
  if (wallsOnly) {
    for (const { down } of walls as Line[]) await ask(down);
    return (walls as Line[]).map(({ up }) => up);
  }
  const keys =
    await ask(`select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname) as down,
      format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as up
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and ${schemas}`);
  const indexes =
    await ask(`select format('drop index %I.%I', n.nspname, ic.relname) as down, pg_get_indexdef(i.indexrelid) as up
    from pg_index i join pg_class ic on ic.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and not c.relispartition and ${schemas}
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`);
  for (const { down } of [...keys, ...walls, ...indexes] as Line[]) await ask(down);
  // Keys are checked while the owner may still see all rows; an index that a key needs stands before it.
  return ([...indexes, ...keys, ...walls] as Line[]).map(({ up }) => up);
}
