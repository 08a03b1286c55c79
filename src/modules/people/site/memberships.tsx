import type { ReactNode } from 'react';
import { Button, DataTable, EmptyState, Tag } from '#design/site';
import {
  DUTY_LABELS,
  KIND_LABELS,
  STATE_LABELS,
  type Membership,
  type OrganisationState,
} from '#modules/organisations';
import type { Language } from '#platform/http';
import { sitePath } from '../../site-form.tsx';

const STATE_TONES: Readonly<Partial<Record<OrganisationState, 'warning' | 'success' | 'danger'>>> = {
  pending: 'warning',
  verified: 'success',
  refused: 'danger',
  suspended: 'danger',
};

interface MembershipsProps {
  readonly lang: Language;
  readonly current: string | undefined;
  readonly memberships: readonly Membership[];
}

export function Memberships({ lang, current, memberships }: MembershipsProps): ReactNode {
  const zh = lang === 'zh';
  if (memberships.length === 0)
    return (
      <EmptyState title={zh ? '您还不属于任何机构' : 'You belong to no organisation yet'}>
        <p>
          {zh
            ? '可以登记自己的机构，或请机构管理员把您加为成员。'
            : 'Register yours, or ask its administrator to add you.'}
        </p>
      </EmptyState>
    );
  return (
    <DataTable
      caption={zh ? '我的机构' : 'My organisations'}
      rows={memberships}
      rowKey={(one) => one.organisationId}
      columns={[
        { key: 'name', title: zh ? '机构' : 'Organisation', cell: (one) => one.name },
        { key: 'kind', title: zh ? '类别' : 'Kind', cell: (one) => KIND_LABELS[one.kind][lang] },
        {
          key: 'state',
          title: zh ? '状态' : 'State',
          cell: (one) => <Tag tone={STATE_TONES[one.state] ?? 'neutral'}>{STATE_LABELS[one.state][lang]}</Tag>,
        },
        { key: 'duty', title: zh ? '职责' : 'Duty', cell: (one) => DUTY_LABELS[one.duty][lang] },
        {
          key: 'act',
          title: zh ? '操作' : 'Actions',
          cell: (one) =>
            one.organisationId === current ? (
              <a href={sitePath(lang, `/account/organisations/${one.organisationId}/leave`)}>
                {zh ? '退出机构' : 'Leave'}
                <span className="unseen">{` ${one.name}`}</span>
              </a>
            ) : (
              <form method="post" action={sitePath(lang, '/account/organisation')}>
                <Button look="plain" name="organisationId" value={one.organisationId}>
                  {zh ? '切换到此机构' : 'Act for it'}
                  <span className="unseen">{` ${one.name}`}</span>
                </Button>
              </form>
            ),
        },
      ]}
    />
  );
}
