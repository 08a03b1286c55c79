/**
 * 演示 — owns the demo region and the sign-in without password that exists only there.
 * Tables: demo.account. No events.
 * Promise: unless every condition of the demo door holds, its pages and routes answer 404.
 */
export { ensureDemoAccount, type DemoAccount } from './ensure-demo-account.ts';
export { loadDemoRegion } from './load-demo-region.ts';
export { loadNeighbourRegion } from './load-neighbour-region.ts';
export { PERSONA_FACTS, PERSONAS, type Persona } from './model.ts';
export { SCALES, type ScaleName } from './simulation/scales.ts';
export { simulateRegion } from './simulation/simulate-region.ts';
