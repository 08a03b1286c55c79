import { uuidv7 } from '#kernel/ids';
import { civilDate, systemClock } from '#kernel/time';
import type { Clock } from '#kernel/time';
import type { FileStore } from './file-store.ts';
import { FolderStore } from './folder-store.ts';
import { S3Store } from './s3-store.ts';
import type { S3Config } from './s3-store.ts';

export type FileStoreConfig = { readonly folder: string } | { readonly s3: S3Config };

export const createFileStore = (config: FileStoreConfig, clock: Clock = systemClock): FileStore => {
  const newKey = () => `${civilDate(clock.now())}/${uuidv7(clock.now().getTime())}`;
  return 'folder' in config ? new FolderStore(config.folder, newKey) : new S3Store(config.s3, newKey);
};
