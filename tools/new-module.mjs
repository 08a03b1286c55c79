// npm run new-module -- <word> <中文>: a module that compiles and passes the shape tests, ready to be filled.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, Stop, main } from './install.mjs';

const [word, chinese] = process.argv.slice(2);
const pascal = (word ?? '').replaceAll(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
const key = /-/.test(word ?? '') ? `'${word}'` : word;

const FILES = {
  'index.ts': `/**
 * ${chinese} — owns … (tables, events). Say here in five lines what this module owns and what it promises.
 */
export * from './model.ts';
`,
  'model.ts': `/** ${chinese}: types, ids, status tables and labels. Runs in the browser too. */
export const ${camel}Label = { zh: '${chinese}', en: '${pascal}' } as const;
`,
  'contract.ts': `import { defineRoutes } from '#kernel/contract';
import type { FailureTexts } from '#kernel/errors';

/** HTTP of this module as data; every route names a right of modules/access. */
export const ${camel}Routes = defineRoutes({});

export const ${camel}Failures: FailureTexts = {};
`,
  'http.ts': `import { mount, type MountedRoute } from '#platform/http';
import { ${camel}Routes } from './contract.ts';

export const ${camel}Http = (): MountedRoute[] => mount(${camel}Routes, {});
`,
  'server.ts': `import type { Installation } from '#platform/installation';
import type { ServerModule } from '#platform/module';
import { ${camel}Failures } from './contract.ts';
import { ${camel}Http } from './http.ts';

export const create${pascal}Module = (_installation: Installation): ServerModule => ({
  name: '${word}',
  failures: ${camel}Failures,
  routes: ${camel}Http(),
});
`,
  [`${word}.test.ts`]: `import { expect, test } from 'vitest';
import { ${camel}Label } from './model.ts';

test('${word} has a name in both languages', () => {
  expect(${camel}Label).toEqual({ zh: '${chinese}', en: '${pascal}' });
});
`,
};

await main(() => {
  if (!/^[a-z][a-z]*(-[a-z]+)*$/.test(word ?? '') || !chinese) {
    throw new Stop(
      '用法 (usage): npm run new-module -- <word> <中文>，例如 (for example): npm run new-module -- dockings 对接',
    );
  }
  const folder = join(ROOT, 'src/modules', word);
  if (existsSync(folder)) throw new Stop(`模块 ${word} 已经存在。 (The module exists.)`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  edit('src/modules/map.ts', /\n\} as const/, `\n  ${key}: ['access'],\n} as const`);
  edit('src/modules/server.ts', /\n\n(?=\/\*\*)/, `\nimport { create${pascal}Module } from './${word}/server.ts';\n\n`);
  edit(
    'src/modules/server.ts',
    /(\[)?,?\s*\];/,
    (_, empty) => `${empty ?? ','}\n    create${pascal}Module(installation),\n  ];`,
  );
  console.log(`src/modules/${word} 已建好 (made)。接下来 (next):
  1. 在 src/modules/map.ts 写明它依赖哪些模块 (say which modules it uses)
  2. 建表：database/migrations 下新增一个编号文件，以 tenancy.wall() 结尾 (tables: a new numbered migration)
  3. 在 src/modules/access/rights.ts 增加权限行，再写 contract.ts 的路由 (rights first, then routes)
  4. npm run jiangqiao -- schema；npm run api；npm run check；npm test`);
  return 0;
});

function edit(file, place, text) {
  const path = join(ROOT, file);
  const before = readFileSync(path, 'utf8');
  if (!place.test(before))
    throw new Stop(`${file} 的写法变了，请手工加入 ${word}。 (Please add ${word} to ${file} by hand.)`);
  writeFileSync(path, before.replace(place, text));
}
