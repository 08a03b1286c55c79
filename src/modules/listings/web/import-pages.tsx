import { ImportListPage, ImportPage } from '#pages/imports';
import { LISTING_IMPORTS } from './import-kind.tsx';

export const ListingImports = () => <ImportListPage kind={LISTING_IMPORTS} />;
export const ListingImport = () => <ImportPage kind={LISTING_IMPORTS} />;
