import { z } from 'zod';
import { defineRoutes } from '#kernel/contract';

const date = z.iso.date();
const Absence = z
  .object({
    id: z.uuid(),
    accountName: z.string(),
    standInName: z.string(),
    fromOn: date,
    untilOn: date,
    note: z.string(),
    state: z.enum(['ahead', 'now', 'over']),
  })
  .meta({ id: 'Absence', description: '休假代办 Who is away, and who stands in' });
const Colleague = z.object({ accountId: z.uuid(), name: z.string() }).meta({ id: 'StandInCandidate' });

export const absenceRoutes = defineRoutes({
  readAbsences: {
    method: 'GET',
    path: '/api/absences',
    right: 'approval.read',
    tag: 'approvals',
    summary: '休假代办：自己的安排、为谁代办、可以托付的同事 Own absences, for whom one stands in, who could',
    response: z.object({ own: z.array(Absence), forOthers: z.array(Absence), colleagues: z.array(Colleague) }),
  },
  announceAbsence: {
    method: 'POST',
    path: '/api/absences',
    right: 'approval.act',
    tag: 'approvals',
    summary: '安排休假代办：这些天由同事办理 Name a stand-in for some days',
    body: z.object({ standInId: z.uuid(), fromOn: date, untilOn: date, note: z.string().trim().max(200).default('') }),
    status: 201,
    response: z.object({ id: z.uuid() }),
    perMinute: 20,
  },
  endAbsence: {
    method: 'POST',
    path: '/api/absences/:id/end',
    right: 'approval.act',
    tag: 'approvals',
    summary: '提前结束休假代办 End it early',
    params: z.object({ id: z.uuid() }),
    status: 204,
  },
});
