/**
 * Parts of the public site: rendered on the server, native forms and links, no script, no style attributes.
 * Texts come from the caller; the few words of the parts themselves follow `lang`.
 */
export type { BarItem } from './bottom-bar.tsx';
export { Breadcrumbs } from './breadcrumbs.tsx';
export type { Crumb } from './breadcrumbs.tsx';
export { Actions, Button, LinkButton } from './buttons.tsx';
export { CheckboxGroup, RadioGroup, Select, TextArea, TextInput } from './controls.tsx';
export type { Choice } from './controls.tsx';
export { DataTable } from './data-table.tsx';
export type { Column } from './data-table.tsx';
export { Document } from './document.tsx';
export type { DocumentProps } from './document.tsx';
export { FacetList } from './facets.tsx';
export type { Facet, FacetOption } from './facets.tsx';
export { ErrorSummary, Field, FieldRow } from './field.tsx';
export type { ControlProps } from './field.tsx';
export type { FooterFacts, FooterLink } from './footer.tsx';
export { Gallery } from './gallery.tsx';
export type { Acting, NavItem, SignIn } from './header.tsx';
export { Mark } from './mark.tsx';
export { EmptyState, Notice } from './notice.tsx';
export { HomeFrame, PageFrame, Prose, Section } from './page-frame.tsx';
export { Pagination } from './pagination.tsx';
export { ReasonList } from './reason-list.tsx';
export type { Reason } from './reason-list.tsx';
export { Card, CardGrid, DescriptionList, StatTile } from './records.tsx';
export { ResultCard, ResultList } from './result-card.tsx';
export type { ResultCardProps } from './result-card.tsx';
export { SearchBox } from './search-box.tsx';
export { siteStylesheet } from './styles.ts';
export { Tag } from './tag.tsx';
export { Steps, Timeline } from './timeline.tsx';
export type { Step, TimelineEvent } from './timeline.tsx';
export { count } from './words.ts';
export { KeyList } from './key-list.tsx';
