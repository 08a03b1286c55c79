import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, Link } from '#design/workbench';
import { api, problemOf } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';
import { FIELDS, TEXT_FIELDS, type Imprint, type TextField } from '../model.ts';

const GROUPS: readonly (readonly [title: string, fields: readonly TextField[]])[] = [
  ['主办与承办', ['organiserZh', 'organiserEn', 'operatorZh', 'operatorEn']],
  ['备案与标识', ['icp', 'publicSecurity', 'siteCode', 'officeMark']],
  ['联系我们', ['phone', 'email', 'addressZh', 'addressEn', 'hoursZh', 'hoursEn']],
];

export function ImprintPage(): ReactNode {
  const query = api.useQuery('get', '/api/imprint');
  return (
    <Page title="站点标识" lead="网站每页页脚显示的单位、备案号和联系方式。没有填写的不显示。">
      <Loaded query={query}>{(imprint) => <ImprintForm key={imprint.version} imprint={imprint} />}</Loaded>
    </Page>
  );
}

function ImprintForm({ imprint }: { readonly imprint: Imprint }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [texts, setTexts] = useState<Imprint>(imprint);
  const save = api.useMutation('put', '/api/imprint', {
    onSuccess: async () => {
      message.success('已保存，网站页脚已更新');
      await queries.invalidateQueries();
    },
  });
  const wrong = save.error === null ? [] : problemOf(save.error).errors;
  const changed = TEXT_FIELDS.some((field) => texts[field] !== imprint[field]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ body: texts });
      }}
    >
      <Refusal error={save.error} />
      {GROUPS.map(([title, fields]) => (
        <Card key={title} title={title}>
          {fields.map((field) => (
            <Field
              key={field}
              id={`imprint-${field}`}
              label={FIELDS[field].label}
              hint={FIELDS[field].hint}
              error={wrong.find((one) => one.field === field)?.message}
            >
              <input
                id={`imprint-${field}`}
                className="wb-control"
                maxLength={FIELDS[field].most}
                aria-describedby={describedBy(`imprint-${field}`)}
                aria-invalid={wrong.some((one) => one.field === field) ? true : undefined}
                value={texts[field]}
                onChange={(event) => setTexts({ ...texts, [field]: event.target.value })}
              />
            </Field>
          ))}
        </Card>
      ))}
      <div className="desk-row">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!changed}>
          保存
        </Button>
        <Link className="desk-link" href="/about">
          在网站上查看
        </Link>
      </div>
    </form>
  );
}
