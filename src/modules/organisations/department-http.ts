import { mount, type MountedRoute } from '#platform/http';
import { departmentRoutes } from './department-contract.ts';
import {
  addDepartment,
  changeDepartment,
  closeDepartment,
  previewDepartmentClosing,
  readDepartments,
  type ClosingPreview,
  type DepartmentView,
} from './departments.ts';
import type { Holding } from './holding.ts';

const tree = (items: readonly DepartmentView[]) => ({ items: items.map((one) => ({ ...one })) });
const shown = ({ holdings, ...rest }: ClosingPreview) => ({ ...rest, holdings: [...holdings] });

export const mountDepartments = (holdings: readonly Holding[]): MountedRoute[] =>
  mount(departmentRoutes, {
    listDepartments: async (ctx, { params }) => tree(await readDepartments(ctx, params.id)),
    addDepartment: async (ctx, { params, body }) => tree(await addDepartment(ctx, params.id, body)),
    changeDepartment: async (ctx, { params, body }) =>
      tree(await changeDepartment(ctx, params.id, params.departmentId, body)),
    previewDepartmentClosing: async (ctx, { params }) =>
      shown(await previewDepartmentClosing(ctx, holdings, params.id, params.departmentId)),
    closeDepartment: async (ctx, { params, body }) =>
      tree(await closeDepartment(ctx, holdings, params.id, params.departmentId, body.into)),
  });
