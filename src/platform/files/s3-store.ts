import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import { failure } from '#kernel/errors';
import { contentDisposition } from './content-disposition.ts';
import { checkedKey, isKey, RESTORED_FACTS } from './file-store.ts';
import type { FileFacts, FileStore, ListedFile, LocalCopy, StoredFile } from './file-store.ts';
import { readListing } from './s3-listing.ts';
import { spool } from './spool.ts';

export interface S3Config {
  /** "https://s3.example.gov.cn"; the bucket is put into the path, which MinIO, Ceph, OSS and COS all understand. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly temporaryFolder?: string;
}

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * Any S3-compatible store. A file is spooled to the local disk first: its hash must be signed before the first byte is sent,
 * and an upload that is cut off never reaches the bucket. One PUT, so at most 5 GB.
 */
export class S3Store implements FileStore {
  readonly #config: S3Config;
  readonly #newKey: () => string;

  constructor(config: S3Config, newKey: () => string) {
    this.#config = config;
    this.#newKey = newKey;
  }

  put(source: Readable, facts: FileFacts): Promise<StoredFile> {
    return this.#write(this.#newKey(), source, facts);
  }

  putBack(key: string, source: Readable): Promise<StoredFile> {
    return this.#write(key, source, RESTORED_FACTS);
  }

  /** A thousand at a time, as the protocol gives them. */
  async *list(): AsyncGenerator<ListedFile> {
    for (let token: string | undefined = ''; token !== undefined;) {
      const query = `?list-type=2${token === '' ? '' : `&continuation-token=${encodeURIComponent(token)}`}`;
      const response = await this.#send('GET', query);
      if (!response.ok) throw failure('file.storeUnavailable');
      const page = readListing(await response.text());
      yield* page.files.filter((file) => isKey(file.key));
      token = page.next;
    }
  }

  async #write(key: string, source: Readable, facts: FileFacts): Promise<StoredFile> {
    const folder = await this.#temporary();
    try {
      const path = join(folder, 'file');
      const stored = await spool(source, path, facts.maxBytes);
      const headers = { 'content-type': facts.type, 'content-disposition': contentDisposition(facts.name) };
      const response = await this.#request('PUT', key, {
        sha256: stored.sha256,
        body: await openAsBlob(path),
        headers,
      });
      await response.body?.cancel();
      return { key, ...stored };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async open(key: string): Promise<Readable> {
    const response = await this.#request('GET', key);
    if (response.body === null) return Readable.from([]);
    return Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  }

  async exists(key: string): Promise<boolean> {
    const response = await this.#send('HEAD', checkedKey(key));
    await response.body?.cancel();
    if (!response.ok && response.status !== 404) throw failure('file.storeUnavailable');
    return response.ok;
  }

  async remove(key: string): Promise<void> {
    const response = await this.#send('DELETE', checkedKey(key));
    await response.body?.cancel();
    if (!response.ok && response.status !== 404) throw failure('file.storeUnavailable');
  }

  async localCopy(key: string): Promise<LocalCopy> {
    const source = await this.open(key);
    const folder = await this.#temporary();
    const dispose = () => rm(folder, { recursive: true, force: true });
    try {
      const path = join(folder, 'file');
      await pipeline(source, createWriteStream(path, { mode: 0o600 }));
      return { path, dispose, [Symbol.asyncDispose]: dispose };
    } catch {
      await dispose();
      throw failure('file.storeUnavailable');
    }
  }

  async #request(method: string, key: string, content?: Content): Promise<Response> {
    const response = await this.#send(method, checkedKey(key), content);
    if (response.ok) return response;
    await response.body?.cancel();
    throw failure(response.status === 404 ? 'file.notFound' : 'file.storeUnavailable');
  }

  /** Signs for itself and hands a file-backed Blob to fetch, which then sends its length: S3 refuses chunked uploads. */
  async #send(method: string, target: string, content?: Content): Promise<Response> {
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = this.#config;
    const signer = new AwsV4Signer({
      method,
      url: `${endpoint.replace(/\/+$/, '')}/${bucket}/${target}`,
      headers: { ...content?.headers, 'x-amz-content-sha256': content?.sha256 ?? EMPTY_SHA256 },
      service: 's3',
      region,
      accessKeyId,
      secretAccessKey,
    });
    const signed = await signer.sign();
    const body = content?.body ?? null;
    return fetch(signed.url, { method, headers: signed.headers, body, redirect: 'error' }).catch(() => {
      throw failure('file.storeUnavailable');
    });
  }

  #temporary(): Promise<string> {
    return mkdtemp(join(this.#config.temporaryFolder ?? tmpdir(), 'file-'));
  }
}

interface Content {
  readonly sha256: string;
  readonly body: Blob;
  readonly headers: Readonly<Record<string, string>>;
}
