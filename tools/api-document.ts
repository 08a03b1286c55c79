import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PUBLIC_ACTOR } from '#platform/context';
import { openInstallation } from '#platform/installation';
import { createRuntime } from '#platform/runtime';
import { createModules } from '../src/modules/server.ts';

export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const NOWHERE = 'postgres://nobody@127.0.0.1:9/none';

/** The OpenAPI document of all modules, made from their contracts alone: no database is needed. */
export async function apiDocument(): Promise<ApiDocument> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiangqiao-api-'));
  const unused = 'only-to-describe-the-api-never-to-run';
  const installation = openInstallation(
    {
      port: 0,
      host: '127.0.0.1',
      loopback: true,
      publicUrl: undefined,
      trustedProxies: [],
      dataDir,
      database: { kind: 'embedded' },
      demo: false,
      demoCity: false,
      logLevel: 'silent',
      files: { folder: join(dataDir, 'files') },
      messages: { email: undefined, sms: undefined, outboundAllow: [] },
      backup: { folder: '', keep: 0, passphrase: undefined },
      scanner: undefined,
      secrets: {
        session: unused,
        link: unused,
        job: unused,
        vault: [unused],
        database: { postgres: '', jq_owner: '', jq_jobs: '', jq_app: '' },
      },
    },
    { owner: undefined, jobs: NOWHERE, app: NOWHERE },
  );
  try {
    const app = await createRuntime(installation, createModules(installation)).buildServer({
      identify: async () => PUBLIC_ACTOR,
      may: () => false,
      frame: async () => '',
      extend: async () => {},
    });
    await app.ready();
    const document = app.swagger() as unknown as ApiDocument;
    await app.close();
    return document;
  } finally {
    await installation.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export const asText = (document: ApiDocument): string => `${JSON.stringify(document, null, 2)}\n`;
