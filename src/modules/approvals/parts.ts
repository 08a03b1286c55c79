import type { FileStore } from '#platform/files';
import type { Right } from '#modules/access';
import type { CaseKind, Directory } from './kind.ts';

/** What the use cases of this module need besides their context. */
export interface ApprovalParts {
  readonly kinds: ReadonlyMap<string, CaseKind>;
  /** Rights by which anybody decides anything: the to-do list asks for them. */
  readonly rights: readonly Right[];
  readonly directory: Directory;
  readonly files: FileStore;
}
