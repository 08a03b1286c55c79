/**
 * 名词解释 — words of the trade and of the platform, in plain Chinese and English, each with its source. Data without a table:
 * a new term is a line of model.ts. Promises: what nobody has compared with its source says 待核实.
 */
export { findTerm, TERMS, termNamed, termsAbout, type Term } from './model.ts';
