/** How much a simulated region holds. */
export interface Scale {
  /** Divisions whose counties the region is made of. */
  readonly division: string;
  readonly schools: number;
  readonly firms: number;
  readonly experts: number;
  readonly learners: number;
  readonly listings: number;
}

/** The city's figures are those of the founding paper (2022: 11 schools, over 120 firms, over 600 experts joined). */
export const SCALES = {
  small: { division: '2111', schools: 2, firms: 20, experts: 60, learners: 800, listings: 300 },
  city: { division: '2111', schools: 11, firms: 120, experts: 600, learners: 8000, listings: 3000 },
  province: {
    division: '21',
    schools: 320,
    firms: 12_000,
    experts: 20_000,
    learners: 1_000_000,
    listings: 1_000_000,
  },
} as const satisfies Readonly<Record<string, Scale>>;

export type ScaleName = keyof typeof SCALES;
