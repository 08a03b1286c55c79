import type { Directory } from '#modules/approvals';
import type { CodeBook } from '#modules/codes';
import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountFeedback } from './http.ts';
import { feedbackPersonalData, feedbackRetention } from './personal-data.ts';
import { feedbackPages } from './site/index.tsx';
import { sealedTables } from './store.ts';

export { feedbackReveals } from './personal-data.ts';
export { followLink } from './site/follow-link.tsx';
export { FEEDBACK_KINDS } from './case-kinds.ts';

export function createFeedbackModule({ files }: Installation, book: CodeBook, directory: Directory): ServerModule {
  const parts = { files, book, directory };
  return {
    name: 'feedback',
    failures,
    routes: mountFeedback(parts),
    pages: feedbackPages(parts),
    sealed: sealedTables,
    personalData: [feedbackPersonalData],
    retention: [feedbackRetention(files)],
  };
}
