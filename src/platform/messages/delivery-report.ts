import PostalMime from 'postal-mime';
import { isNoMailbox } from './smtp.ts';

/** 退信: what another mail server says, after having taken a letter, about delivering it (RFC 3464). */
export interface DeliveryReport {
  /** Letters of ours that it may be about, as the Message-ID of each was written (smtp.ts). */
  readonly letters: readonly string[];
  readonly recipients: readonly ReportedRecipient[];
}

export interface ReportedRecipient {
  /** The address that we wrote to and, behind a forwarding, the one that failed; the latter alone with many servers. */
  readonly addresses: readonly string[];
  readonly action: 'failed' | 'delayed' | 'arrived';
  readonly badAddress: boolean;
  readonly detail: string;
}

const MOST_BYTES = 10 * 2 ** 20;
const DETAIL = 300;

/** Undefined: an ordinary letter, an answer of somebody on holiday, or not a letter at all. */
export async function readDeliveryReport(source: Buffer): Promise<DeliveryReport | undefined> {
  if (source.length > MOST_BYTES) return undefined;
  const mail = await PostalMime.parse(source, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' }).catch(
    () => undefined,
  );
  if (mail === undefined) return undefined;
  const part = (...types: string[]): string | undefined =>
    mail.attachments.find(({ mimeType }) => types.includes(mimeType))?.content as string | undefined;
  const original = part('message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers') ?? '';
  const letters = lettersIn([idLine(original), mail.inReplyTo ?? '', mail.references ?? ''].join(' '));
  const status = part('message/delivery-status', 'message/global-delivery-status');
  if (status !== undefined) return { letters, recipients: recipientsOf(status) };
  const written = original !== '' && isPostmaster(mail.from?.address ?? '');
  return written ? { letters, recipients: inWords(mail.text ?? mail.html ?? '') } : undefined;
}

const ID = /<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@/gi;
const lettersIn = (text: string): string[] => [
  ...new Set([...text.matchAll(ID)].map(([, id = '']) => id.toLowerCase())),
];
const idLine = (letter: string): string => /^message-id:\s*(<[^>\s]+>)/im.exec(letter)?.[1] ?? '';
const isPostmaster = (address: string): boolean => /^(mailer-daemon|postmaster)@/i.test(address);

/** Groups of fields, the first about the letter, each other one about a recipient. */
function recipientsOf(status: string): ReportedRecipient[] {
  const groups = status
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map(fieldsOf);
  return groups.flatMap((fields): ReportedRecipient[] => {
    const action = ACTIONS[fields.get('action')?.toLowerCase() ?? ''];
    if (action === undefined) return [];
    const code = fields.get('status') ?? '';
    const detail = [code, plain(fields.get('diagnostic-code'))].filter(Boolean).join(' ').slice(0, DETAIL);
    const addresses = ['original-recipient', 'final-recipient'].flatMap((name) => plain(fields.get(name)) || []);
    return [{ addresses, action, badAddress: isNoMailbox(code, detail), detail }];
  });
}

/** `relayed` and `expanded` say that it went on, not that it arrived. */
const ACTIONS: Readonly<Record<string, ReportedRecipient['action']>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'arrived',
};

const fieldsOf = (group: string): ReadonlyMap<string, string> =>
  new Map(
    group
      .replaceAll(/\n[ \t]+/g, ' ')
      .split('\n')
      .map((line) => [line.split(':')[0]!.trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );

/** "rfc822; someone@example.com" without its type. */
const plain = (typed = ''): string => typed.replace(/^[\w-]+\s*;\s*/, '').replaceAll(/^<|>$/g, '');

/** Servers that send back the letter with a sentence of their own: only what they say of a permanent failure is believed. */
function inWords(text: string): ReportedRecipient[] {
  const said = text.replaceAll(/<[^>@]*>/g, ' ').replaceAll(/\s+/g, ' ');
  const [code] = /\b5(?:\d\d|\.\d{1,3}\.\d{1,3})\b/.exec(said) ?? [];
  if (code === undefined) return [];
  const detail = said.slice(Math.max(0, said.indexOf(code) - 60)).slice(0, DETAIL);
  const addresses = [...new Set(said.match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g))];
  return [{ addresses, action: 'failed', badAddress: isNoMailbox(code, detail), detail }];
}
