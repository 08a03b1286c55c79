import { openChannels } from '#modules/notices';
import { isDemoDoorOpen, type Contact } from '#platform/auth';
import type { Context } from '#platform/context';
import type { RequestFacts } from '#platform/http';
import type { Installation } from '#platform/installation';

export interface OpenChannels {
  readonly sms: boolean;
  readonly email: boolean;
  /** Nothing leaves this machine; what would be sent is shown in the outbox of the demonstration. */
  readonly outbox: boolean;
}

/** By which ways a code can reach somebody here. */
export function openChannelsFor(installation: Installation, ctx: Context, { headers }: RequestFacts): OpenChannels {
  const outbox = isDemoDoorOpen({ config: installation.config, tenant: ctx.tenant, headers });
  return { ...openChannels(installation, ctx.tenant, headers), outbox };
}

export const isOpen = (channels: OpenChannels, { kind }: Contact): boolean =>
  kind === 'phone' ? channels.sms : channels.email;

export const anyOpen = ({ sms, email }: OpenChannels): boolean => sms || email;
