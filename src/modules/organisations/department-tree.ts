export const DEPARTMENT_KINDS = ['department', 'campus'] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];

export interface Department {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: DepartmentKind;
  readonly name: string;
  readonly position: number;
  readonly closedOn: string | null;
}

export const DEPARTMENT_KIND_LABELS = {
  department: { zh: '部门', en: 'Department' },
  campus: { zh: '校区', en: 'Campus' },
} as const satisfies Readonly<Record<DepartmentKind, { readonly zh: string; readonly en: string }>>;

/** Pure questions about the tree of departments; the buttons and the server ask the same ones. */
type Node = Pick<Department, 'id' | 'parentId' | 'name' | 'closedOn'>;

/** The department itself and everything below it. */
export function withDescendants(tree: readonly Node[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  let grown = true;
  while (grown) {
    grown = false;
    for (const one of tree) {
      if (one.parentId === null || found.has(one.id) || !found.has(one.parentId)) continue;
      found.add(one.id);
      grown = true;
    }
  }
  return found;
}

/** 1 at the top. */
export function depthOf(tree: readonly Node[], id: string | null): number {
  const byId = new Map(tree.map((one) => [one.id, one]));
  let depth = 0;
  for (let at = id; at !== null && depth <= tree.length; at = byId.get(at)?.parentId ?? null) depth += 1;
  return depth;
}

export const MOST_LEVELS = 6;

export type TreeProblem =
  | 'department.unknown'
  | 'department.closed'
  | 'department.cycle'
  | 'department.tooDeep'
  | 'department.sameName';

interface Place {
  /** undefined: a new one */
  readonly id: string | undefined;
  readonly parentId: string | null;
  readonly name: string;
}

/** Why a department may not stand there under that name. */
export function whyNotThere(tree: readonly Node[], { id, parentId, name }: Place): TreeProblem | undefined {
  const parent = parentId === null ? undefined : tree.find((one) => one.id === parentId);
  if (parentId !== null && parent === undefined) return 'department.unknown';
  if (parent !== undefined && parent.closedOn !== null) return 'department.closed';
  const below = id === undefined ? new Set<string>() : withDescendants(tree, id);
  if (parentId !== null && below.has(parentId)) return 'department.cycle';
  if (depthOf(tree, parentId) + heightOf(tree, id) > MOST_LEVELS) return 'department.tooDeep';
  const siblings = tree.filter((one) => one.parentId === parentId && one.id !== id && one.closedOn === null);
  return siblings.some((one) => one.name === name) ? 'department.sameName' : undefined;
}

/** Levels from this department down to its lowest one. */
function heightOf(tree: readonly Node[], id: string | undefined): number {
  if (id === undefined) return 1;
  const own = depthOf(tree, id);
  return Math.max(...[...withDescendants(tree, id)].map((one) => depthOf(tree, one) - own + 1));
}

export interface Placed<One> {
  readonly department: One;
  readonly level: number;
}

/** In the order of reading: each one followed by what is below it. */
export function inReadingOrder<One extends Node & { readonly position: number }>(
  tree: readonly One[],
): readonly Placed<One>[] {
  const below = Map.groupBy(tree, (one) => one.parentId);
  const walk = (parent: string | null, level: number): Placed<One>[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'zh'))
      .flatMap((department) => [{ department, level }, ...walk(department.id, level + 1)]);
  return walk(null, 1);
}
