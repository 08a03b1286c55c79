import type { ReactNode } from 'react';
import { Button, DataTable, Tag } from '#design/site';
import { maskContact, type Account, type Contact } from '#platform/auth';
import type { Language } from '#platform/http';
import { sitePath } from '../../site-form.tsx';

interface ContactRow {
  readonly kind: Contact['kind'];
  readonly label: string;
  readonly value: string;
  readonly verified: boolean;
  readonly removable: boolean;
}

export function ContactTable({ lang, account }: { readonly lang: Language; readonly account: Account }): ReactNode {
  const zh = lang === 'zh';
  const { phone, email, phoneVerified, emailVerified } = account;
  const rows: ContactRow[] = [
    ...(phone === undefined
      ? []
      : [
          {
            kind: 'phone' as const,
            label: zh ? '手机号' : 'Phone',
            value: phone,
            verified: phoneVerified,
            removable: emailVerified,
          },
        ]),
    ...(email === undefined
      ? []
      : [
          {
            kind: 'email' as const,
            label: zh ? '邮箱' : 'E-mail',
            value: email,
            verified: emailVerified,
            removable: phoneVerified,
          },
        ]),
  ];
  if (rows.length === 0) return <p>{zh ? '还没有手机号和邮箱。' : 'No phone number and no address yet.'}</p>;
  return (
    <DataTable
      caption={zh ? '现有的联系方式' : 'Present contacts'}
      rows={rows}
      rowKey={(row) => row.kind}
      columns={[
        { key: 'kind', title: zh ? '种类' : 'Kind', cell: (row) => row.label },
        { key: 'value', title: zh ? '号码或地址' : 'Number or address', cell: (row) => maskContact(row.value) },
        {
          key: 'verified',
          title: zh ? '状态' : 'State',
          cell: (row) => (
            <Tag tone={row.verified ? 'success' : 'warning'}>
              {row.verified ? (zh ? '已验证' : 'Proven') : zh ? '未验证' : 'Not proven'}
            </Tag>
          ),
        },
        {
          key: 'act',
          title: zh ? '操作' : 'Actions',
          cell: (row) =>
            row.removable && (
              <form method="post" action={sitePath(lang, '/account/contacts/remove')}>
                <Button look="plain" name="kind" value={row.kind}>
                  {zh ? '移除' : 'Remove'}
                  <span className="unseen">{` ${row.label}`}</span>
                </Button>
              </form>
            ),
        },
      ]}
    />
  );
}
