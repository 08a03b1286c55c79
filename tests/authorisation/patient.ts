import type { LightMyRequestResponse } from 'fastify';
import type { Client } from '../support/world.ts';

/** Comes again from another address where the limit of one address is reached: what is asked here is who may, not how often. */
export function patient<One extends Pick<Client, 'from'>>(client: One): One {
  const again =
    <Method extends 'get' | 'post' | 'put' | 'patch' | 'delete' | 'form' | 'upload'>(method: Method) =>
    async (...given: unknown[]): Promise<LightMyRequestResponse> => {
      type Call = (...all: unknown[]) => Promise<LightMyRequestResponse>;
      const answer = await (client as unknown as Record<Method, Call>)[method](...given);
      if (answer.statusCode !== 429) return answer;
      const elsewhere = client.from(`10.${byte()}.${byte()}.${byte()}`) as unknown as Record<Method, Call>;
      return elsewhere[method](...given);
    };
  const methods = ['get', 'post', 'put', 'patch', 'delete', 'form', 'upload'] as const;
  return { ...client, ...Object.fromEntries(methods.map((method) => [method, again(method)])) };
}
const byte = (): number => Math.floor(Math.random() * 250) + 1;
