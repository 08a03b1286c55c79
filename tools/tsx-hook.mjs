// Node runs .ts but refuses .tsx; the site renders React on the server, so its pages are compiled as they are loaded.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

// Unless told otherwise React checks for developers whatever it renders, which takes it ten times as long.
process.env.NODE_ENV ??= 'production';

registerHooks({
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
