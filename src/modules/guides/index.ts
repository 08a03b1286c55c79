/**
 * 办事指南 — owns no tables: guides, frequent questions and the comparison with the 24 tasks are data in content/, in both
 * languages, with the day of their last review; site map, about and accessibility statement stand beside them.
 * Promises: a guide tells what the product does today; every link in it leads to a page that is there (guides.test.ts);
 * what is not built says so; a rule names its source, and says so where nobody has compared it.
 */
export { guidesAbout, searchGuides, type Found } from './search-guides.ts';
export { TASKS } from './content/index.ts';
