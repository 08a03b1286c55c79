import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { failure } from '#kernel/errors';
import { stopwatch } from '#kernel/time';
import { keyringChangedAt, loadKeyring, type Config, type Keyring } from '#platform/config';

/** Where a sealed text belongs; it opens nowhere else. */
export interface Place {
  /** `global` for the tables of no tenant (accounts). */
  readonly tenant: string;
  /** "guardians.guardian.phone" */
  readonly field: string;
  readonly row: string;
}

type Lookup = Pick<Place, 'tenant' | 'field'>;

export interface Vault {
  seal(text: string, place: Place): string;
  /** @throws vault.unknownKey, vault.tampered, vault.malformed */
  open(sealed: string, place: Place): string;
  /** To find equal values without opening any: a keyed hash under the present key. */
  blindIndex(text: string, lookup: Lookup): string;
  /** The same under every key of the ring: what to ask for while a rotation runs. */
  blindIndexes(text: string, lookup: Lookup): readonly string[];
  /** Name of the key that new texts are sealed under. */
  currentKey(): string;
  /** Newest first. */
  keys(): readonly string[];
  /** Looks at the keys again now, for acts that must not miss a rotation. */
  reload(): void;
}

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^v1\.([0-9a-f]{8})\.([\w-]{16})\.([\w-]{22,})$/;

interface Key {
  readonly id: string;
  readonly seal: Buffer;
  readonly index: Buffer;
}

/** One secret gives two keys, so that the index says nothing about the cipher. */
const keyOf = (secret: string): Key => {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `jiangqiao vault ${use}`, 32));
  return {
    id: createHash('sha256').update(derive('name')).digest('hex').slice(0, 8),
    seal: derive('seal'),
    index: derive('index'),
  };
};

const bound = (key: string, { tenant, field, row }: Place): Buffer =>
  Buffer.from(JSON.stringify([VERSION, key, tenant, field, row]));

/** @param keyring newest secret first; asked again each time, so that a rotation reaches running processes */
export function createVault(keyring: () => Keyring, reload: () => void = () => undefined): Vault {
  let known: { readonly of: Keyring; readonly keys: readonly Key[] } | undefined;
  const keys = (): readonly Key[] => {
    const now = keyring();
    if (known?.of !== now) known = { of: now, keys: now.map(keyOf) };
    return known!.keys;
  };
  const indexUnder = (key: Key, text: string, { tenant, field }: Lookup): string =>
    createHmac('sha256', key.index)
      .update(JSON.stringify([tenant, field, text]))
      .digest('base64url');
  return {
    seal: (text, place) => sealUnder(keys()[0]!, text, place),
    open: (sealed, place) => openWith(keys(), sealed, place),
    blindIndex: (text, lookup) => indexUnder(keys()[0]!, text, lookup),
    blindIndexes: (text, lookup) => keys().map((key) => indexUnder(key, text, lookup)),
    currentKey: () => keys()[0]!.id,
    keys: () => keys().map(({ id }) => id),
    reload,
  };
}

function sealUnder(key: Key, text: string, place: Place): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.seal, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound(key.id, place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, key.id, nonce.toString('base64url'), body.toString('base64url')].join('.');
}

function openWith(keys: readonly Key[], sealed: string, place: Place): string {
  const [, id, nonce, encoded] = SEALED.exec(sealed) ?? [];
  if (id === undefined || nonce === undefined || encoded === undefined) throw failure('vault.malformed');
  const key = keys.find((one) => one.id === id);
  if (key === undefined) throw failure('vault.unknownKey', { key: id });
  const body = Buffer.from(encoded, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.seal, Buffer.from(nonce, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bound(id, place));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  try {
    return decipher.update(body.subarray(0, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw failure('vault.tampered');
  }
}

const LOOK_AGAIN_MILLISECONDS = 2000;

/** Over the keys of this installation; those of a data folder are looked at again, since `keys rotate` runs beside us. */
export function openVault({ secrets, database, dataDir }: Pick<Config, 'secrets' | 'database' | 'dataDir'>): Vault {
  if (database.kind === 'external') return createVault(() => secrets.vault);
  let ring: Keyring = secrets.vault;
  let changedAt = keyringChangedAt(dataDir);
  let age = stopwatch();
  const look = (): void => {
    age = stopwatch();
    const changed = keyringChangedAt(dataDir);
    if (changed === changedAt) return;
    changedAt = changed;
    ring = loadKeyring(dataDir) ?? ring;
  };
  return createVault(() => {
    if (age() >= LOOK_AGAIN_MILLISECONDS) look();
    return ring;
  }, look);
}
