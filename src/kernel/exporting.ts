import { z } from 'zod';

/** What every route that hands out a list as a file is told, beside the list's own filters. */
export const exporting = {
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  purpose: z.string().trim().min(2).max(200).describe('For what; stands in the file and in the log'),
};
/** Columns by their keys, as arranged on the screen. */
export const exportedColumns = {
  columns: z
    .string()
    .max(1000)
    .regex(/^[A-Za-z][\w,-]*$/)
    .optional()
    .describe('Keys of the columns that are shown, with commas; all when absent'),
};
