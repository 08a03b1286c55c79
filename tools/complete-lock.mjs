// npm run lock: completes package-lock.json after `npm install`.
//
// A registry mirror may lack packages of other platforms. npm 11 then leaves them out of the lock file, and `npm ci` refuses
// a lock file that lacks an optional dependency (npm/cli#9342). Each missing one is written here as npm would have written
// it; without `integrity`, because its tarball was never seen.
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = 'package-lock.json';

const SYSTEMS = [
  'android', 'darwin', 'linux', 'win32', 'windows', 'freebsd', 'openbsd', 'netbsd', 'openharmony', 'sunos', 'aix', 'wasm32',
]; // prettier-ignore
const PROCESSORS = {
  arm64: 'arm64', aarch64: 'arm64', x64: 'x64', ia32: 'ia32', arm: 'arm', ppc64: 'ppc64', riscv64: 'riscv64',
  s390x: 's390x', loong64: 'loong64', mips64el: 'mips64el', wasm32: 'wasm32',
}; // prettier-ignore

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const unclear = [];
let added = 0;

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    const platform = platformOf(name);
    if (platform === undefined || !/^\d/.test(version)) {
      unclear.push(`${name}@${version}`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = { version, ...(entry.dev && { dev: true }), optional: true, ...platform };
    added += 1;
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} 个平台包已补入 ${LOCK} (packages of other platforms added)`);
if (unclear.length > 0) console.log(`无法判断、未补入 (left out): ${unclear.join(', ')}`);

/** Looks where Node would: beside the package that asks, then in each folder above it. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

/** Platform packages tell theirs in their name: @esbuild/linux-arm64, @node-rs/jieba-linux-x64-musl. */
function platformOf(name) {
  const words = name.split('/').at(-1).split(/[-.]/);
  const system = SYSTEMS.find((one) => words.includes(one));
  if (system === undefined) return undefined;
  const processor = Object.keys(PROCESSORS).find((one) => words.includes(one));
  const musl = words.includes('musl') || words.includes('musleabihf');
  return {
    os: [system === 'windows' ? 'win32' : system],
    ...(processor !== undefined && { cpu: [PROCESSORS[processor]] }),
    ...(system === 'linux' && { libc: [musl ? 'musl' : 'glibc'] }),
  };
}
