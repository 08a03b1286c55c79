/** Calls to addresses that others chose (webhooks): never to this machine, the inner network or a cloud's metadata. */
export { mayReach } from './addresses.ts';
export { callOutside, OutboundError, type OutboundAnswer, type OutboundRequest } from './outbound-request.ts';
export { whyNotAddress } from './why-not-address.ts';
