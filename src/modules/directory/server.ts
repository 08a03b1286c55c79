import type { ServerModule } from '#platform/module';
import type { DirectoryParts } from './parts.ts';
import { directoryFiles, directoryPages } from './site/index.tsx';

export const createDirectoryModule = (parts: DirectoryParts): ServerModule => ({
  name: 'directory',
  pages: directoryPages(parts),
  siteFiles: directoryFiles(parts),
});
