import { isDemoDoorOpen } from '#platform/auth';
import type { Config } from '#platform/config';
import type { Tenant } from '#platform/context';

/** Which ways out are set up, for pages that offer a code. In a demonstration one's own outbox shows what would be sent. */
export function openChannels(
  { config }: { readonly config: Config },
  tenant: Tenant,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): { readonly sms: boolean; readonly email: boolean } {
  if (isDemoDoorOpen({ config, tenant, headers })) return { sms: true, email: true };
  if (tenant.demo) return { sms: false, email: false };
  return { sms: config.messages.sms !== undefined, email: config.messages.email !== undefined };
}
