import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';
import { FORMS, TOPIC_NAMES } from './model.ts';

const Figure = z
  .object({
    key: z.string(),
    topic: z.enum(TOPIC_NAMES),
    form: z.enum(FORMS),
    title: z.object({ zh: z.string(), en: z.string() }),
    unit: z.string(),
    summary: z.string().describe('In one sentence, made from the numbers'),
    definition: z.string().describe('What is counted, and how'),
    query: z.string().describe('From which records, with which conditions'),
    owner: z.string().describe('Who keeps it true'),
    scope: z.string().describe('Whose records this person’s numbers are about'),
    asOf: z.iso.datetime(),
    rows: z.int().nullable().describe('Records behind it; null where saying so would tell of few people'),
    list: z.string().nullable().describe('The list of all of them'),
    peopleNote: z.string().nullable().describe('Why small numbers of people are not told'),
    series: z.array(z.string()),
    points: z.array(
      z.object({
        label: z.string(),
        cells: z.array(
          z.object({
            value: z.number().nullable().describe('null: not told'),
            text: z.string(),
            link: z.string().nullable().describe('The list that shows exactly these'),
          }),
        ),
      }),
    ),
  })
  .meta({
    id: 'Figure',
    description: '看板上的一项数字或图 A number or picture with all that one must know to trust it',
  });
export type Figure = z.input<typeof Figure>;

export const routes = defineRoutes({
  readDashboard: {
    method: 'GET',
    path: '/api/dashboard',
    right: 'dashboard.read',
    tag: 'dashboards',
    summary: '数据看板：按身份和辖区的数字和图 Figures for this person’s role, within reach',
    response: z.object({ figures: z.array(Figure) }),
    perMinute: 60,
  },
});
