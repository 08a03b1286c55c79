import type { Directory } from '#modules/approvals';
import type { CodeBook } from '#modules/codes';
import type { FileStore } from '#platform/files';

/** What the use cases of this module need besides their context. */
export interface FeedbackParts {
  readonly files: FileStore;
  readonly book: CodeBook;
  readonly directory: Directory;
}
