import { isIP } from 'node:net';
import { mayReach } from './addresses.ts';

const LONGEST = 2000;

/** Why an address that somebody typed in cannot be called, before it is looked up; undefined: it may be tried. */
export function whyNotAddress(text: string, allowed: readonly string[]): string | undefined {
  if (text.length > LONGEST || !URL.canParse(text)) return '不是完整的网址';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowed.length > 0)) return '必须以 https:// 开头';
  const host = url.hostname.replaceAll(/[[\]]/g, '');
  const inner = isIP(host) !== 0 && !mayReach(host, allowed);
  if (inner || isLocalName(host, allowed)) return '不能指向内网、本机或元数据服务';
  if (url.username !== '' || url.password !== '') return '网址里不能带用户名和密码';
  if (url.hash !== '') return '网址里不能带 #';
  return undefined;
}

/** Names that mean this machine or the inner network everywhere; what others mean is seen when they are looked up. */
const isLocalName = (host: string, allowed: readonly string[]): boolean =>
  allowed.length === 0 &&
  (/(^|\.)(localhost|local|internal|intranet|lan|home|corp)\.?$/.test(host) || !host.includes('.')) &&
  isIP(host) === 0;
