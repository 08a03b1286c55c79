/** Type, space and form. Lengths are rem, so that text enlarged by the reader enlarges everything with it. */
export const type = {
  /** The workbench's text: dense, for people who read it all day. */
  desk: '0.875rem',
  tiny: '0.8125rem',
  small: '0.875rem',
  body: '1rem',
  lead: '1.125rem',
  title: '1.25rem',
  heading: '1.5rem',
  display: '2rem',
} as const;

export const leading = { body: '1.65', desk: '1.6', tight: '1.4', heading: '1.35' } as const;

export const weight = { regular: '400', medium: '500', bold: '650' } as const;

/** Steps of 4 px at the usual text size. */
export const space = {
  s1: '0.25rem',
  s2: '0.5rem',
  s3: '0.75rem',
  s4: '1rem',
  s5: '1.5rem',
  s6: '2rem',
  s7: '3rem',
  s8: '4rem',
} as const;

/** Above and below the text of a row: 紧凑、适中、宽松. */
export const density = { compact: '0.25rem', normal: '0.5rem', roomy: '0.8125rem' } as const;

export const radius = { tag: '0.125rem', control: '0.1875rem', card: '0.25rem' } as const;

export const shadow = {
  raised: '0 1px 2px rgba(14, 50, 56, 0.08)',
  float: '0 0.5rem 1.5rem rgba(14, 50, 56, 0.16)',
} as const;

export const measure = { page: '74rem', text: '42rem', aside: '16rem', target: '2.75rem' } as const;
