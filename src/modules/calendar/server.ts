import type { ServerModule } from '#platform/module';
import { failures } from './contract.ts';
import { mountCalendar } from './http.ts';

export const createCalendarModule = (): ServerModule => ({ name: 'calendar', failures, routes: mountCalendar() });
