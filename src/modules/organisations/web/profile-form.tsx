import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CodePicker, useCodeName, type CodeChoice } from '#pages/codes';
import { App, Button, NativeSelect } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';
import { Refusal, useSession } from '../../desk.tsx';
import { describedBy, Field } from '../../desk-parts.tsx';
import { kindFacts, ORGANISATION_SIZES, SIZE_LABELS } from '../model.ts';
import { isOffice } from '../rules.ts';

type Organisation = Schemas['Organisation'];
type Size = NonNullable<Organisation['size']>;

const BY_ADMINISTRATOR = '由平台管理员修改';

/** A choice that was stored as a bare code, with its name once that is known. */
const coded = (code: string | null): readonly CodeChoice[] => (code === null ? [] : [{ code, label: code }]);
const named = (chosen: readonly CodeChoice[], name: string): readonly CodeChoice[] =>
  chosen.map((one) => (one.label === one.code ? { ...one, label: name } : one));

/** Only what was changed is sent, with the version that was read. */
export function ProfileForm({
  organisation,
  onDone,
}: {
  readonly organisation: Organisation;
  readonly onDone: () => void;
}): ReactNode {
  const { role } = useSession().actor;
  const fixed = isOffice(organisation) && role !== 'admin';
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [name, setName] = useState(organisation.name);
  const [introduction, setIntroduction] = useState(organisation.introduction);
  const [subkind, setSubkind] = useState(organisation.subkind ?? '');
  const subkinds = Object.entries(kindFacts(organisation.kind).subkinds);
  const [nature, setNature] = useState(organisation.nature ?? '');
  const [size, setSize] = useState<string>(organisation.size ?? '');
  const [division, setDivision] = useState(coded(organisation.division));
  const [industry, setIndustry] = useState(coded(organisation.industry));
  const divisionName = useCodeName('division', organisation.division);
  const industryName = useCodeName('industry', organisation.industry);
  const save = api.useMutation('patch', '/api/organisations/{id}', {
    onSuccess: async () => {
      message.success('已保存');
      onDone();
      await queries.invalidateQueries();
    },
  });
  const errors = save.error === null ? [] : problemOf(save.error).errors;
  const errorOf = (field: string): string | undefined => errors.find((one) => one.field === field)?.message;
  const submit = (): void =>
    save.mutate({
      params: { path: { id: organisation.id } },
      body: {
        version: organisation.version,
        name,
        introduction,
        subkind: subkind === '' ? null : subkind,
        nature: nature.trim() === '' ? null : nature.trim(),
        size: size === '' ? null : (size as Size),
        division: division[0]?.code ?? null,
        industry: industry[0]?.code ?? null,
      },
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Refusal error={save.error} />
      <Field id="name" label="名称" required hint={fixed ? BY_ADMINISTRATOR : undefined} error={errorOf('name')}>
        <input
          id="name"
          className="wb-control"
          required
          readOnly={fixed}
          value={name}
          aria-describedby={describedBy('name')}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <div className="desk-pair">
        {subkinds.length > 0 && (
          <Field id="subkind" label="具体类型" error={errorOf('subkind')}>
            <NativeSelect
              id="subkind"
              value={subkind}
              empty="未填写"
              options={subkinds.map(([value, label]) => ({ value, label: label.zh }))}
              onChange={setSubkind}
            />
          </Field>
        )}
        {fixed ? (
          <Field id="division" label="所在地（辖区）" hint={BY_ADMINISTRATOR}>
            <input id="division" className="wb-control" readOnly value={divisionName} />
          </Field>
        ) : (
          <Field id="division" label="所在地" error={errorOf('division')}>
            <CodePicker id="division" set="division" chosen={named(division, divisionName)} onChange={setDivision} />
          </Field>
        )}
        <Field id="industry" label="行业" error={errorOf('industry')}>
          <CodePicker id="industry" set="industry" chosen={named(industry, industryName)} onChange={setIndustry} />
        </Field>
        <Field id="size" label="规模" error={errorOf('size')}>
          <NativeSelect
            id="size"
            value={size}
            empty="未填写"
            options={ORGANISATION_SIZES.map((value) => ({ value, label: SIZE_LABELS[value].zh }))}
            onChange={setSize}
          />
        </Field>
        <Field id="nature" label="性质" hint="如民营、国有、外资" error={errorOf('nature')}>
          <input
            id="nature"
            className="wb-control"
            value={nature}
            onChange={(event) => setNature(event.target.value)}
          />
        </Field>
      </div>
      <Field id="introduction" label="简介" error={errorOf('introduction')}>
        <textarea
          id="introduction"
          className="wb-control"
          maxLength={4000}
          value={introduction}
          onChange={(event) => setIntroduction(event.target.value)}
        />
      </Field>
      <div className="desk-row">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </form>
  );
}
