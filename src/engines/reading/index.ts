/**
 * Reads values in tables of job postings as people write them. Pure functions; nothing is guessed silently: every reading
 * keeps its source, a confidence, and a note for each assumption or for the reason why it was not understood.
 */
export type { Reading, Reader, Text } from './reading.ts';
export { isBlank } from './reading.ts';
export { normalise } from './normalise.ts';
export type { Pay, PayPeriod } from './pay.ts';
export { readPay, readPayRange } from './pay.ts';
export type { Education, EducationLevel } from './education.ts';
export { EDUCATION_LEVELS, readEducation } from './education.ts';
export type { Experience } from './experience.ts';
export { readExperience } from './experience.ts';
export type { Division, DivisionRow, PlaceIndex, PlaceLevel } from './place-index.ts';
export { buildPlaceIndex } from './place-index.ts';
export type { Place, PlaceColumns } from './place.ts';
export { readPlace, readPlaceColumns } from './place.ts';
export type { Headcount } from './headcount.ts';
export { readHeadcount } from './headcount.ts';
export type { EmploymentKind } from './employment-kind.ts';
export { EMPLOYMENT_KINDS, readEmploymentKind } from './employment-kind.ts';
export type { DateOptions } from './date.ts';
export { readDate } from './date.ts';
export type { EmployerNature, EmployerSize } from './employer.ts';
export { EMPLOYER_NATURES, readEmployerNature, readEmployerSize } from './employer.ts';
export type { Skills } from './skills.ts';
export { readSkills } from './skills.ts';
export type { Composite, CompositeOptions, CompositeParts } from './composite.ts';
export { readComposite } from './composite.ts';
export type { MappedField } from './header-words.ts';
export { MAPPED_FIELDS } from './header-words.ts';
export type { ColumnGuess } from './mapping.ts';
export { guessMapping, looksShifted } from './mapping.ts';
export type { HeaderRow } from './header-row.ts';
export { findHeaderRow } from './header-row.ts';
export type { Contact, ContactKind } from './contacts.ts';
export { findContacts, findLinks } from './contacts.ts';
export type { DateSpan } from './date-span.ts';
export { readDay, readSpan } from './date-span.ts';
