/**
 * 通知 — owns notices.*: what people are told, how they want to be told, links by which an outsider does one act, and the
 * addresses of other systems that are told of events. The messages themselves and their channels: #platform/messages.
 * Subscribes to the events in WEBHOOK_EVENTS. Emits nothing.
 * Promises: told once per key; nothing is sent twice by itself; a link acts once, for one purpose, until its end, in its
 * region only; works with every channel switched off.
 */
export { KINDS, kindFacts, type NoticeKind } from './kinds.ts';
export { markTold, sendNotice, toldOf, type NoticeRecipient, type NoticeToSend } from './send-notice.ts';
export {
  issueLink,
  withdrawLinks,
  type Link,
  type LinkAct,
  type LinkButton,
  type LinkHolder,
  type LinkSubject,
  type LinkToIssue,
  type LinkView,
  type LinkVisit,
} from './links.ts';
export { isQuietNow } from './settings.ts';
export { CHANNEL_LABELS, DELIVERY_STATES, STATE_WORDS } from './model.ts';
export { openChannels } from './open-channels.ts';
export { BOUNCE_WORDS, takeBounce, type Bounce } from './take-bounce.ts';
