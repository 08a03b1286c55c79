import type { Installation } from '#platform/installation';
import { RECIPIENT_FIELD, SEALED_FIELD } from '#platform/messages';
import type { ServerModule } from '#platform/module';
import { noticeFailures } from './contract.ts';
import { mountNotices } from './http.ts';
import { noticeJobs, noticeListeners, noticeSchedules, noticeSubscriptions } from './jobs.ts';
import { SEALED_LINKS, type LinkAct } from './links.ts';
import { messageRetention, noticesPersonalData } from './personal-data.ts';
import { createSenders } from './senders.ts';
import { linkPages } from './site/link-pages.tsx';
import { messagePages } from './site/message-pages.tsx';
import { preferencePages } from './site/preference-pages.tsx';
import type { MembersOf } from './spread-notice.ts';
import { SEALED_WEBHOOKS } from './webhook-store.ts';

/** What only the modules above know. */
export interface NoticeParts {
  readonly membersOf: MembersOf;
  readonly acts: readonly LinkAct[];
}

export function createNoticesModule({ config, clock }: Installation, parts: NoticeParts): ServerModule {
  const senders = createSenders(config.messages, clock);
  return {
    name: 'notices',
    failures: noticeFailures,
    routes: mountNotices(config.messages),
    pages: [...linkPages(parts.acts), ...messagePages, ...preferencePages],
    jobs: noticeJobs(parts.membersOf, senders),
    schedules: noticeSchedules,
    subscriptions: noticeSubscriptions,
    listeners: noticeListeners,
    personalData: [noticesPersonalData],
    retention: [messageRetention],
    sealed: [
      SEALED_WEBHOOKS,
      SEALED_LINKS,
      {
        table: 'messages.message',
        key: 'id',
        columns: [
          { column: 'sealed', field: SEALED_FIELD },
          { column: 'recipient_sealed', field: RECIPIENT_FIELD, index: 'recipient_index' },
        ],
      },
      {
        table: 'messages.bounce',
        key: 'id',
        columns: [{ column: 'recipient_sealed', field: RECIPIENT_FIELD, index: 'recipient_index' }],
      },
    ],
    stop: async () => {
      for (const sender of Object.values(senders)) sender.close?.();
    },
  };
}
