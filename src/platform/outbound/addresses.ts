import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Only what is routed on the public internet: everything else is ours, this machine's or somebody's cloud metadata. */
const GLOBAL_V6 = ipaddr.parseCIDR('2000::/3');

/** @param allowed addresses or networks that the operator names in OUTBOUND_ALLOW */
export function mayReach(address: string, allowed: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  if (allowed.some((network) => lies(plain, network))) return true;
  if (plain.range() !== 'unicast') return false;
  return plain.kind() === 'ipv4' || plain.match(GLOBAL_V6 as [Address, number]);
}

function lies(address: Address, network: string): boolean {
  const [base, bits] = network.includes('/') ? ipaddr.parseCIDR(network) : wholeAddress(network);
  return base.kind() === address.kind() && address.match([base, bits] as [Address, number]);
}

const wholeAddress = (text: string): [Address, number] => {
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
};
