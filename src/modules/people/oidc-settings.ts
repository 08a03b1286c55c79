import { failure, type FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Context } from '#platform/context';
import { checkProvider } from '#platform/oidc';
import { connection, placeOf, told } from './oidc-sign-in.ts';
import type { ProviderInput } from './oidc-contract.ts';
import { deleteProvider, findProvider, readProviders, saveProvider, type Provider } from './oidc-store.ts';

export const listSettings = (ctx: Context): Promise<Provider[]> => readProviders(ctx.db, ctx.tenant.id);

/** @param secure the platform itself is reached by https: then nothing less will do for its providers */
export async function addProvider(ctx: Context, input: ProviderInput, secure: boolean): Promise<Provider> {
  const id = newId<string>();
  await save(ctx, { ...input, id, clientSecret: sealed(ctx, id, input.clientSecret) ?? null, version: 0 }, secure);
  await ctx.audit('signon.addProvider', { kind: 'provider', id }, { after: facts(input) });
  return (await findProvider(ctx.db, ctx.tenant.id, id))!;
}

export async function editProvider(
  ctx: Context,
  id: string,
  input: ProviderInput & { readonly version: number },
  secure: boolean,
): Promise<Provider> {
  const before = await findProvider(ctx.db, ctx.tenant.id, id);
  if (before === undefined) throw failure('record.notFound');
  const clientSecret = sealed(ctx, id, input.clientSecret);
  // Whoever points the provider elsewhere must know its secret, or the old one would be sent to the new place.
  if (clientSecret === undefined && before.clientSecret !== null && before.issuer !== input.issuer)
    throw failure('request.invalid', {}, [
      {
        field: 'clientSecret',
        zh: '更换 issuer 时请重新填写客户端密钥',
        en: 'Enter the secret again when the issuer changes',
      },
    ]);
  await save(
    ctx,
    { ...input, id, clientSecret: clientSecret === undefined ? before.clientSecret : clientSecret },
    secure,
  );
  await ctx.audit('signon.editProvider', { kind: 'provider', id }, { before: facts(before), after: facts(input) });
  return (await findProvider(ctx.db, ctx.tenant.id, id))!;
}

export async function removeProvider(ctx: Context, id: string): Promise<void> {
  const before = await findProvider(ctx.db, ctx.tenant.id, id);
  if (before === undefined) throw failure('record.notFound');
  await deleteProvider(ctx.db, ctx.tenant.id, id);
  await ctx.audit('signon.removeProvider', { kind: 'provider', id }, { before: facts(before) });
}

/** Tries the discovery now, so that a wrong address is found by whoever typed it and not by those who want to sign in. */
export async function tryProvider(ctx: Context, id: string): Promise<{ issuer: string }> {
  const provider = await findProvider(ctx.db, ctx.tenant.id, id);
  if (provider === undefined) throw failure('record.notFound');
  return told(() => checkProvider(connection(ctx, provider)));
}

/** undefined: as it was; '' takes it away. */
const sealed = (ctx: Context, id: string, secret: string | undefined): string | null | undefined =>
  secret === undefined ? undefined : secret === '' ? null : ctx.vault.seal(secret, placeOf(ctx, id));

async function save(ctx: Context, provider: Provider, secure: boolean): Promise<void> {
  const errors: FieldError[] = [];
  const issuer = URL.canParse(provider.issuer) ? new URL(provider.issuer) : undefined;
  if (
    issuer === undefined ||
    !/^https?:$/.test(issuer.protocol) ||
    issuer.search !== '' ||
    issuer.hash !== '' ||
    issuer.username !== ''
  )
    errors.push({
      field: 'issuer',
      zh: '请填写完整网址，例如 https://sso.example.cn',
      en: 'Enter a whole address such as https://sso.example.cn',
    });
  else if (issuer.protocol === 'http:' && secure)
    errors.push({ field: 'issuer', zh: '必须以 https:// 开头', en: 'It must begin with https://' });
  if ((provider.requiredClaim === null) !== (provider.requiredValue === null))
    errors.push({ field: 'requiredValue', zh: '声明名称与取值须一起填写', en: 'Enter both the claim and its value' });
  if (!provider.scopes.split(' ').includes('openid'))
    errors.push({ field: 'scopes', zh: '必须包含 openid', en: 'It must contain openid' });
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  if (!(await saveProvider(ctx.db, ctx.tenant.id, provider, ctx.now))) throw failure('record.changed');
}

/** For the trail: the secret never. */
const facts = (one: Omit<Provider, 'id' | 'clientSecret' | 'version'>) => ({
  label: one.label,
  issuer: one.issuer,
  clientId: one.clientId,
  linkRule: one.linkRule,
  emailDomains: one.emailDomains,
  requiredClaim: one.requiredClaim,
  requiredValue: one.requiredValue,
  createAccounts: one.createAccounts,
  secondFactorValues: one.secondFactorValues,
  enabled: one.enabled,
});
