/** Letters as mail servers return them. What is asked of each: whose letter, and what is said of which address. */
export interface Returned {
  /** Message-ID of the letter, without brackets. */
  readonly id: string;
  readonly to: string;
}

const lines = (...all: string[]): string => all.join('\r\n');

const original = ({ id, to }: Returned): string =>
  lines(
    'From: noreply@jiangqiao.test',
    `To: ${to}`,
    `Message-ID: <${id}>`,
    'Subject: =?UTF-8?B?5Li76aKY?=',
    'Auto-Submitted: auto-generated',
    '',
    'text',
  );

/** multipart/report: a text for people, the fields, the letter or its head. */
const report = (
  head: readonly string[],
  words: string,
  fields: readonly string[],
  [type, content]: readonly [string, string],
): string =>
  lines(
    'Return-Path: <>',
    ...head,
    'To: noreply@jiangqiao.test',
    'Date: Mon, 23 Nov 2026 10:01:00 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="=_part"',
    '',
    '--=_part',
    words,
    '--=_part',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    ...fields,
    '',
    '--=_part',
    `Content-Type: ${type}`,
    '',
    content,
    '--=_part--',
    '',
  );

const text = (words: string): string => lines('Content-Type: text/plain; charset=utf-8', '', words, '');

const postfix = (one: Returned): string =>
  report(
    [
      'Received: by mx.example.gov.cn (Postfix) id 4A1B; Mon, 23 Nov 2026 10:01:00 +0800 (CST)',
      'From: MAILER-DAEMON@mx.example.gov.cn (Mail Delivery System)',
      'Subject: Undelivered Mail Returned to Sender',
      'Auto-Submitted: auto-replied',
      'Message-Id: <20261123020100.4A1B@mx.example.gov.cn>',
    ],
    text(
      `I'm sorry to have to inform you that your message could not be delivered.\r\n\r\n<${one.to}>: host mail.example.test said: 550 5.1.1 User unknown`,
    ),
    [
      'Reporting-MTA: dns; mx.example.gov.cn',
      'X-Postfix-Queue-ID: 4A1B',
      '',
      `Final-Recipient: rfc822; ${one.to}`,
      `Original-Recipient: rfc822;${one.to}`,
      'Action: failed',
      'Status: 5.1.1',
      'Remote-MTA: dns; mail.example.test',
      `Diagnostic-Code: smtp; 550 5.1.1 <${one.to}>: Recipient address`,
      '    rejected: User unknown in virtual mailbox table',
    ],
    ['message/rfc822', original(one)],
  );

export const LETTERS = {
  postfix,

  /** Answers to the letter; its own copy comes as an embedded message. */
  exchange: (one: Returned) =>
    report(
      [
        'From: =?utf-8?B?TWljcm9zb2Z0IE91dGxvb2s=?= <postmaster@contoso.example>',
        'Subject: =?utf-8?B?5peg5rOV6YCB6L6+?=',
        'Content-Language: zh-CN',
        'Message-ID: <a1b2@contoso.example>',
        `In-Reply-To: <${one.id}>`,
        `References: <${one.id}>`,
        'X-MS-Exchange-Message-Is-Ndr:',
      ],
      lines(
        'Content-Type: multipart/alternative; boundary="=_alt"',
        '',
        '--=_alt',
        'Content-Type: text/plain; charset="utf-8"',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('未能送达：找不到收件人。').toString('base64'),
        '--=_alt',
        'Content-Type: text/html; charset="utf-8"',
        '',
        '<html><body>550 5.1.10 RESOLVER.ADR.RecipientNotFound</body></html>',
        '--=_alt--',
      ),
      [
        'Reporting-MTA: dns;EX01.contoso.example',
        'Received-From-MTA: dns;mx.example.gov.cn',
        'Arrival-Date: Mon, 23 Nov 2026 02:00:58 +0000',
        '',
        `Final-Recipient: rfc822;${one.to.toUpperCase()}`,
        'Action: failed',
        'Status: 5.1.10',
        'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
      ],
      ['text/rfc822-headers', lines('From: noreply@jiangqiao.test', 'Subject: x')],
    ),

  /** Coremail, as at 163 and 126: a number of no meaning, the reason in the words of SMTP. */
  coremail: (one: Returned) =>
    report(
      ['From: Postmaster@163.com', 'Subject: =?GB18030?B?z7XNs83L0MU=?=', 'Message-ID: <61A1.1@m12-1.163.com>'],
      lines(
        'Content-Type: text/html; charset=gb18030',
        'Content-Transfer-Encoding: 8bit',
        '',
        '<html><body>550</body></html>',
      ),
      [
        'Reporting-MTA: dns; m12-1.163.com',
        'Arrival-Date: Mon, 23 Nov 2026 10:00:59 +0800 (CST)',
        '',
        `Final-Recipient: rfc822; ${one.to}`,
        'Action: failed',
        'Status: 5.0.0',
        `Diagnostic-Code: smtp; 550 User not found: ${one.to}`,
      ],
      ['message/rfc822', original(one)],
    ),

  /** As QQ writes it: no fields at all, a page for people and the letter. */
  inWords: (one: Returned) =>
    lines(
      'From: PostMaster@qq.com',
      'To: noreply@jiangqiao.test',
      'Subject: =?UTF-8?B?5p2l6IeqcXEuY29t55qE6YCA5L+h?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="----=_Next"',
      '',
      '------=_Next',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(
        `<div>抱歉，您的邮件被退回来了……</div><div>收件人：&lt;${one.to}&gt; ${one.to}</div><div>退信原因：收件人邮箱账号不存在，邮件无法送达。</div><div>host mx3.qq.com said: 550 Mailbox not found</div>`,
      ).toString('base64'),
      '------=_Next',
      'Content-Type: message/rfc822; name="original.eml"',
      'Content-Disposition: attachment; filename="original.eml"',
      '',
      original(one),
      '------=_Next--',
      '',
    ),

  /** Sendmail: only the head of the letter comes back; the mailbox is there and full. */
  full: (one: Returned) =>
    report(
      ['From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.edu.cn>', 'Subject: Returned mail: see transcript'],
      text('The following addresses had permanent fatal errors'),
      [
        'Reporting-MTA: dns; mx.example.edu.cn',
        '',
        `Final-Recipient: RFC822; ${one.to}`,
        'Action: failed',
        'Status: 5.2.2',
        'Diagnostic-Code: SMTP; 552 5.2.2 mailbox full, user over quota',
      ],
      ['text/rfc822-headers', lines(`Message-ID:`, ` <${one.id}>`, 'Subject: x')],
    ),

  delayed: (one: Returned) => postfix(one).replace('Action: failed', 'Action: delayed').replaceAll('5.1.1', '4.4.1'),

  delivered: (one: Returned) =>
    postfix(one).replace('Action: failed', 'Action: delivered').replace('Status: 5.1.1', 'Status: 2.0.0'),

  /** The address forwards to another one, which is gone. */
  forwarded: (one: Returned) =>
    postfix(one)
      .replace(`Final-Recipient: rfc822; ${one.to}`, 'Final-Recipient: rfc822; elsewhere@example.test')
      .replace(`Original-Recipient: rfc822;${one.to}\r\n`, ''),

  holiday: (one: Returned) =>
    lines(
      `From: ${one.to}`,
      'To: noreply@jiangqiao.test',
      'Subject: =?utf-8?B?6Ieq5Yqo5Zue5aSN?=',
      'Auto-Submitted: auto-replied',
      `In-Reply-To: <${one.id}>`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      '我在休假。 550 5.1.1 user unknown',
    ),

  nonsense: () => '\u0000\u0001 not a letter at all',
} as const satisfies Record<string, (one: Returned) => string>;
