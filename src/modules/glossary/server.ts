import type { ServerModule } from '#platform/module';
import { glossaryPages } from './site/index.tsx';

export const createGlossaryModule = (): ServerModule => ({ name: 'glossary', pages: glossaryPages });
