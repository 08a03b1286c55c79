import { ImportListPage, ImportPage } from '#pages/imports';
import { LISTING_IMPORTS } from './import-kind.tsx';
import { RESEARCH_NEED_IMPORTS } from './research-import-kind.tsx';

export const ListingImports = () => <ImportListPage kind={LISTING_IMPORTS} />;
export const ResearchNeedImports = () => <ImportListPage kind={RESEARCH_NEED_IMPORTS} />;
export const ResearchNeedImport = () => <ImportPage kind={RESEARCH_NEED_IMPORTS} />;
export const ListingImport = () => <ImportPage kind={LISTING_IMPORTS} />;
