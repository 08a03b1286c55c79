import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { components, paths } from './client.d.ts';

/** The workbench's only way to the server: the same documented API that partners use, typed from openapi.json. */
export type Schemas = components['schemas'];

export const client = createFetchClient<paths>({ headers: { 'accept-language': 'zh-CN' } });
export const api = createQueryClient(client);

/** RFC 9457, as the server sends it; a lost connection looks the same to the screens. */
export interface ApiProblem {
  readonly code: string;
  readonly title: string;
  readonly requestId?: string | undefined;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

const UNREACHABLE: ApiProblem = {
  code: 'network',
  title: '连接不上服务器，请检查网络后重试。',
  errors: [],
};

export function problemOf(error: unknown): ApiProblem {
  const sent = error as Partial<Schemas['Problem']> | null | undefined;
  if (typeof sent !== 'object' || sent === null || typeof sent.title !== 'string') return UNREACHABLE;
  return { code: sent.code ?? '', title: sent.title, requestId: sent.requestId, errors: sent.errors ?? [] };
}

/** The answer, or its problem thrown: for calls outside of `api.useQuery` and `api.useMutation`. */
export async function answer<Data>(call: Promise<{ data?: Data; error?: unknown }>): Promise<Data> {
  const { data, error } = await call;
  if (error !== undefined) throw error;
  return data as Data;
}
