/**
 * 专业—职业—行业对照 — owns crosswalk.decision (what a region's people confirmed or ruled out) and crosswalk.official (imported
 * 职业面向, global). No events. Promise: every major of the catalogue leads to occupations and industries; each link says by which
 * method, how sure, and who confirmed it; nothing computed is passed off as official.
 */
export { openCrosswalk, type ComputedCrosswalk } from './crosswalk.ts';
export { importOfficialFile } from './import-official.ts';
export { industriesOfOccupation, majorsOf, occupationsOfIndustry, type MajorLink } from './majors-of.ts';
export { coverageLines, coverageOf, linksOfMajor } from './read-crosswalk.ts';
export { METHOD_LABELS, TARGET_LABELS, type DecidedLink, type Link, type Target } from './model.ts';
