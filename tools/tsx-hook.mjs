// Node runs .ts but refuses .tsx; the site renders React on the server, so its pages are compiled as they are loaded.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

// Unless told otherwise React checks for developers whatever it renders, which takes it ten times as long.
process.env.NODE_ENV ??= 'production';

/**
 * Our own modules are named by their files (`./x.ts`) or by the import map of package.json, so that where one lies is clear from its
 * name; Node's way there asks the disk several times for each of some ten thousand imports, half a second at every start.
 */
const ROOT = new URL('..', import.meta.url);
const OWN = new URL('src/', ROOT).href;
const { imports } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
const doors = Object.entries(imports).map(([name, path]) => {
  const [before, after] = path.split('*');
  return { word: name.slice(0, -1), before: new URL(before, ROOT).href, after };
});

function fileOf(specifier, parent) {
  if (specifier.startsWith('.')) return new URL(specifier, parent).href;
  const door = doors.find(({ word }) => specifier.startsWith(word));
  const name = door && specifier.slice(door.word.length);
  return name === undefined || name.includes('/') ? undefined : `${door.before}${name}${door.after}`;
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    if (context.parentURL?.startsWith(OWN)) {
      const url = fileOf(specifier, context.parentURL);
      if (url?.endsWith('.ts') === true || url?.endsWith('.tsx') === true)
        return { url, format: 'module-typescript', shortCircuit: true };
    }
    return nextResolve(specifier, context);
  },
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    const { code, errors, map } = transformSync(file, readFileSync(file, 'utf8'), {
      lang: 'tsx',
      sourcemap: true,
      jsx: { runtime: 'automatic' },
      typescript: { onlyRemoveTypeImports: true },
    });
    if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}\n${errors[0].codeframe ?? ''}`);
    const inline = Buffer.from(JSON.stringify(map)).toString('base64');
    return {
      format: 'module',
      source: `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`,
      shortCircuit: true,
    };
  },
});
