import type { RecordCounts } from './make-records.ts';

/** How much a simulated region holds. */
export interface Scale extends RecordCounts {
  /** Divisions whose counties the region is made of. */
  readonly division: string;
  readonly schools: number;
  readonly firms: number;
  readonly learners: number;
  readonly listings: number;
  /** Whether each listing comes with the steps of its life: three more rows, which a test of load does not need. */
  readonly steps: boolean;
}

/** The city's figures are those of the founding paper (2022: 11 schools, over 120 firms, over 600 experts joined). */
export const SCALES = {
  small: {
    division: '2111',
    schools: 2,
    firms: 20,
    experts: 60,
    teachers: 16,
    results: 14,
    bases: 10,
    capabilities: 15,
    learners: 800,
    listings: 300,
    steps: true,
  },
  city: {
    division: '2111',
    schools: 11,
    firms: 120,
    experts: 600,
    teachers: 160,
    results: 140,
    bases: 70,
    capabilities: 95,
    learners: 8000,
    listings: 3000,
    steps: true,
  },
  province: {
    division: '21',
    schools: 320,
    firms: 12_000,
    experts: 20_000,
    teachers: 6000,
    results: 5000,
    bases: 3000,
    capabilities: 8000,
    learners: 1_000_000,
    listings: 1_000_000,
    steps: false,
  },
} as const satisfies Readonly<Record<string, Scale>>;

export type ScaleName = keyof typeof SCALES;
