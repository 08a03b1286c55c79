/** 工作日历 — workbench page. */
import { has, isStaff, type DeskPages } from '../../desk.tsx';

export const calendarPages: DeskPages = {
  menu: [
    {
      group: '规则',
      href: '/app/calendar',
      label: '工作日历',
      shown: (session) => has(session, 'calendar.read') && isStaff(session),
    },
  ],
  routes: [{ path: 'calendar', lazy: async () => ({ Component: (await import('./calendar-page.tsx')).CalendarPage }) }],
};
