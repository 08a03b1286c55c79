/** Parts of the desk face: React and Ant Design, no business words. Loaded by Vite only (it brings its stylesheet). */
import './workbench.css';
import './controls.css';
import './records.css';

export { EmptyBlock, ErrorBlock, LoadingBlock, ProblemSummary, ProgressPanel, ScrollX, Stat } from './blocks.tsx';
export type { Problem } from './blocks.tsx';
export type { SearchOption } from './found-options.ts';
export { Link, LinkProvider } from './link.tsx';
export type { LinkProps } from './link.tsx';
export { ListToolbar, ToolbarField } from './list-toolbar.tsx';
export { DateInput, NativeSelect } from './native-controls.tsx';
export { PageHeader } from './page-header.tsx';
export type { State } from './page-header.tsx';
export { RecordFrame } from './record-frame.tsx';
export type { HistoryEntry } from './record-frame.tsx';
export { SearchSelect } from './search-select.tsx';
export { WorkbenchShell } from './shell.tsx';
export type { UserMenuItem } from './shell.tsx';
export type { MenuGroup, MenuItem } from './side-menu.tsx';
export { StatusTag } from './status-tag.tsx';
export { WorkbenchTheme } from './theme.tsx';
