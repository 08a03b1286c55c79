import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';

type Provider = Schemas['SignOnProvider'];

interface Props {
  readonly provider: Provider | undefined;
  readonly onClose: () => void;
}

interface Values {
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
  readonly linkRule: string;
  readonly emailDomains: string;
  readonly requiredClaim: string;
  readonly requiredValue: string;
  readonly secondFactorValues: string;
  readonly createAccounts: boolean;
  readonly enabled: boolean;
}

const NEEDED: ReadonlySet<keyof Values> = new Set(['label', 'issuer', 'clientId', 'scopes']);

const valuesOf = (provider: Provider | undefined): Values => ({
  label: provider?.label ?? '',
  issuer: provider?.issuer ?? '',
  clientId: provider?.clientId ?? '',
  clientSecret: '',
  scopes: provider?.scopes ?? 'openid profile email',
  linkRule: provider?.linkRule ?? 'signedIn',
  emailDomains: provider?.emailDomains.join(' ') ?? '',
  requiredClaim: provider?.requiredClaim ?? '',
  requiredValue: provider?.requiredValue ?? '',
  secondFactorValues: provider?.secondFactorValues.join(' ') ?? '',
  createAccounts: provider?.createAccounts ?? false,
  enabled: provider?.enabled ?? false,
});

const words = (text: string): string[] => text.split(/[\s,，、]+/).filter((one) => one !== '');

const bodyOf = (values: Values) => ({
  label: values.label.trim(),
  issuer: values.issuer.trim(),
  clientId: values.clientId.trim(),
  scopes: values.scopes.trim(),
  linkRule: values.linkRule as Provider['linkRule'],
  emailDomains: words(values.emailDomains),
  requiredClaim: values.requiredClaim.trim() || null,
  requiredValue: values.requiredValue.trim() || null,
  secondFactorValues: words(values.secondFactorValues),
  createAccounts: values.createAccounts,
  enabled: values.enabled,
  ...(values.clientSecret !== '' && { clientSecret: values.clientSecret }),
});

export function ProviderDialog({ provider, onClose }: Props): ReactNode {
  const [values, setValues] = useState(valuesOf(provider));
  const add = api.useMutation('post', '/api/sign-on/providers', { onSuccess: onClose });
  const edit = api.useMutation('put', '/api/sign-on/providers/{id}', { onSuccess: onClose });
  const remove = api.useMutation('delete', '/api/sign-on/providers/{id}', { onSuccess: onClose });
  const error = add.error ?? edit.error ?? remove.error;
  const save = (): void => {
    const body = bodyOf(values);
    if (provider === undefined) add.mutate({ body });
    else edit.mutate({ params: { path: { id: provider.id } }, body: { ...body, version: provider.version } });
  };
  const text = (name: Extract<keyof Values, string>, label: string, hint?: string, type = 'text') => (
    <Field id={`sso-${name}`} label={label} hint={hint} required={NEEDED.has(name)}>
      <input
        id={`sso-${name}`}
        className="wb-control"
        type={type}
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        aria-describedby={describedBy(`sso-${name}`)}
        value={String(values[name])}
        onChange={(event) => setValues({ ...values, [name]: event.target.value })}
      />
    </Field>
  );
  const box = (name: 'createAccounts' | 'enabled', label: string) => (
    <p>
      <label className="desk-check">
        <input
          type="checkbox"
          checked={values[name]}
          onChange={(event) => setValues({ ...values, [name]: event.target.checked })}
        />
        {label}
      </label>
    </p>
  );
  return (
    <Dialog
      title={provider === undefined ? '添加单点登录' : `修改：${provider.label}`}
      okText="保存"
      busy={add.isPending || edit.isPending}
      error={error}
      onOk={save}
      onCancel={onClose}
    >
      {text('label', '按钮名称', '登录页上显示，例如：示范学院统一身份认证')}
      {text('issuer', '发行方网址（issuer）', '对方提供的网址，例如 https://sso.example.edu.cn')}
      {text('clientId', '客户端编号（client_id）')}
      {text(
        'clientSecret',
        '客户端密钥（client_secret）',
        provider?.hasSecret === true ? '留空表示不变' : undefined,
        'password',
      )}
      {text('scopes', '请求的范围（scope）', '要按手机号关联时加上 phone')}
      <Field id="sso-link" label="关联已有账户">
        <NativeSelect
          id="sso-link"
          value={values.linkRule}
          options={[
            { value: 'signedIn', label: '仅本人登录后关联' },
            { value: 'verifiedPhone', label: '双方都核实过同一手机号时自动关联' },
          ]}
          onChange={(linkRule) => setValues({ ...values, linkRule })}
        />
      </Field>
      {text('emailDomains', '限定邮箱域名', '只让这些域名的人进入，空格分隔；留空不限')}
      {text('requiredClaim', '限定声明', '声明名称，例如 department')}
      {text('requiredValue', '声明取值')}
      {text('secondFactorValues', '视为第二道验证的 acr / amr 取值', '例如 otp hwk；留空则仍用本平台的第二道验证')}
      {box('createAccounts', '没有账户的人自动新建账户')}
      {box('enabled', '启用：在登录页显示')}
      {provider !== undefined && (
        <Button
          danger
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { path: { id: provider.id } } })}
        >
          移除这个服务
        </Button>
      )}
    </Dialog>
  );
}
