import { createHmac, randomBytes } from 'node:crypto';

/** Standard Webhooks: id, time and body are signed together, so that neither can be changed and an old one is seen as old. */
export function signWebhook(
  secrets: readonly string[],
  message: { readonly id: string; readonly at: Date; readonly body: string },
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(message.at.getTime() / 1000));
  const signatures = secrets.map(
    (secret) =>
      `v1,${createHmac('sha256', keyOf(secret)).update(`${message.id}.${timestamp}.${message.body}`).digest('base64')}`,
  );
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    // After a change of the secret both are sent, until the receiver has changed too.
    'webhook-signature': signatures.join(' '),
  };
}

const PREFIX = 'whsec_';
export const newWebhookSecret = (): string => PREFIX + randomBytes(32).toString('base64');
const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');
