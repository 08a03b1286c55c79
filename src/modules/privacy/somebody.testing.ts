import type { AccountId } from '#kernel/ids';
import { enrolPerson } from '#modules/organisations';
import { clientOf, type Client, type World } from '../../../tests/support/world.ts';

export type Plain = Omit<Client, 'role' | 'accountId' | 'organisationId'>;

/** Somebody with an account and nothing else. */
export async function somebody(
  world: World,
  name: string,
  role?: 'learner',
): Promise<Plain & { readonly accountId: AccountId }> {
  const { auth } = world.installation;
  const accountId = await auth.createAccountWithoutPassword(name);
  if (role !== undefined)
    await world.act('admin', (ctx) => enrolPerson(ctx.db, ctx.tenant.id, accountId, role, ctx.now));
  const cookie = (await auth.startSession(accountId)).cookies.map((one) => one.split(';')[0]).join('; ');
  return { ...clientOf(world.app, world.host, cookie), accountId };
}

export const html = (client: Plain, path: string) => client.get(path, { accept: 'text/html' });
