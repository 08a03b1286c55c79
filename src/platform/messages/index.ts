/**
 * The outbox: one row per message and address, queued in the transaction of the act, and the channels that carry it out of
 * the house. What is told to whom is the business of modules/notices.
 * Promise: at most one delivery per message; what may or may not have arrived is "unknown" until a person resolves it.
 */
export {
  CHANNELS,
  MESSAGE_STATES,
  PROBLEMS,
  SEALED_FIELD,
  type Channel,
  type Message,
  type MessageState,
  type MessageToQueue,
  type Outcome,
  type Outgoing,
  type OutwardChannel,
} from './model.ts';
export { channelsWaiting, deliverWaiting, eraseExpired, openSealed } from './deliver.ts';
export {
  listDeliveries,
  lockDelivery,
  resendMessage,
  resolveMessage,
  type Delivery,
  type DeliveryQuery,
} from './deliveries.ts';
export { indexesOf, readRecipient, RECIPIENT_FIELD } from './recipients.ts';
export { collectReceipts } from './receipts.ts';
export { readDeliveryReport, type DeliveryReport } from './delivery-report.ts';
export { takeReport } from './take-report.ts';
export { bouncingOf, clearBounce } from './record-outcome.ts';
export type { Receipt, Sender, Senders, SentMessage } from './sender.ts';
export { readDemoOutbox } from './outbox.ts';
export { aliyunSms, type SmsProvider } from './aliyun-sms.ts';
export { openMailbox, type Mailbox } from './smtp.ts';
export { queueMessage } from './queue-message.ts';
export { countUnread, listMessages, markAllRead, markRead, type MessageQuery } from './own-messages.ts';
