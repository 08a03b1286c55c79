/**
 * 跨区域共享 — owns exchange.word, exchange.copy, exchange.progress, exchange.setting, exchange.choice: what regions of one
 * installation show each other. Follows the change feed topics "listing", "catalogue" and "person"; writes "exchange.copy", "exchange.word" and "exchange.usual".
 * Promises: only what is public is copied, only while both regions agree and the owner does, and of persons only with their own
 * consent to be shown there; what is taken down is revoked at all
 * partners by the same feed that takes it out of the own index; nothing of another region is counted as the own.
 */
export { agreeOnSharing } from './agree-on-sharing.ts';
export { listInvitations } from './word-store.ts';
export { createExchangeModule, type ExchangeModule } from './server.ts';
