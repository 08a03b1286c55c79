/** The desk face in the browser: shell, menus by role, routes of all modules. The server side is portals/workbench. */
export { Workbench } from './workbench.tsx';
