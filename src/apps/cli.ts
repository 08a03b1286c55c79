import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { importEditionFile, readBundledBook } from '#modules/codes';
import { coverageLines, coverageOf, importOfficialFile, openCrosswalk } from '#modules/crosswalk';
import { importListingFile } from '#modules/listings';
import { BOUNCE_WORDS, takeBounce } from '#modules/notices';
import { SCALES, simulateRegion, type ScaleName } from '#modules/demo';
import { CREDIT_CODE_WORDS, findOperator, foundRegion, readCreditCode, whyNotCreditCode } from '#modules/organisations';
import { measureRelevance } from '#modules/searching';
import { uuidv7 } from '#kernel/ids';
import { stopwatch, systemClock } from '#kernel/time';
import { verifyAudit } from '#platform/audit';
import { SYSTEM_ACTOR } from '#platform/context';
import { dumpSchema, openDatabase } from '#platform/db';
import {
  backUpInstallation,
  restoreInstallation,
  runCommand,
  tellUsage,
  type Commands,
  type Given,
  type StartedInstallation,
} from '#platform/installation';
import { runWaitingJobs } from '#platform/jobs';
import { createRuntime, type Runtime } from '#platform/runtime';
import { createModules } from '../modules/server.ts';

/** What `jiangqiao <command>` knows. */
const COMMANDS: Commands = {
  install: {
    usage:
      'install --name 云州市 --division 2111 --operator 运营单位全称 --operator-code 统一社会信用代码 [--code yunzhou] [--name-en Yunzhou] [--host example.gov.cn]…',
    about: '建立一个地区，并给出首位管理员的一次性链接 (make a region; prints the one-time link)',
    options: {
      name: { type: 'string' },
      'name-en': { type: 'string' },
      division: { type: 'string' },
      code: { type: 'string' },
      operator: { type: 'string' },
      'operator-code': { type: 'string' },
      host: { type: 'string', multiple: true },
    },
    run: install,
  },
  migrate: {
    usage: 'migrate',
    about: '更新数据库结构 (bring the schema up to date)',
    run: async ({ migrated }) => {
      console.log(
        migrated.length === 0 ? '数据库结构已是最新 (up to date)' : `已执行 (applied): ${migrated.join(', ')}`,
      );
      return 0;
    },
  },
  backup: {
    usage: 'backup [--to FILE|FOLDER]',
    about:
      '备份数据库、文件与（设了 BACKUP_PASSPHRASE 时）密钥，不必停止服务 (back everything up while the service runs)',
    options: { to: { type: 'string' } },
    bare: backup,
  },
  restore: {
    usage: 'restore FILE [--force] [--new-keys]',
    about:
      '把备份恢复到空的安装；--force 取代已有数据 (restore to an empty installation; --force replaces what is there)',
    options: { force: { type: 'boolean' }, 'new-keys': { type: 'boolean' } },
    bare: restore,
  },
  'audit verify': {
    usage: 'audit verify',
    about: '核对审计链，报告未封存的部分 (verify the audit chain)',
    run: auditVerify,
  },
  'import listings': {
    usage: 'import listings FILE [--dry-run] [--tenant yunzhou]',
    about: '导入一份岗位表格 (import a table of postings)',
    options: { 'dry-run': { type: 'boolean' }, tenant: { type: 'string' } },
    run: importListings,
  },
  'codes import': {
    usage: 'codes import division|industry|major|occupation EDITION FILE --valid-from 2027-01-01 --source 出处',
    about: '导入一版官方代码 (take over an edition of an official list; in force after a restart)',
    options: { 'valid-from': { type: 'string' }, source: { type: 'string' } },
    run: importCodes,
  },
  'crosswalk import': {
    usage: 'crosswalk import FILE --source 出处',
    about: '导入官方的专业职业面向 (take over official links of majors to occupations and industries)',
    options: { source: { type: 'string' } },
    run: importCrosswalk,
  },
  'crosswalk coverage': {
    usage: 'crosswalk coverage',
    about: '打印专业对照的覆盖率 (print how much of the catalogue is linked, and how)',
    run: printCoverage,
  },
  'keys rotate': {
    usage: 'keys rotate',
    about:
      '换一把加密密钥，并把已加密的资料全部换到新密钥下；可重复运行 (new key for sealed fields; re-seals everything, may be run again)',
    run: rotateKeys,
  },
  'keys status': {
    usage: 'keys status',
    about: '每把密钥下还有多少加密资料 (how much is sealed under which key)',
    run: keyStatus,
  },
  bounce: {
    usage: 'bounce < 一封退信',
    about:
      '读一封退信（RFC 3464），把收不到的地址记下并告诉本人；供邮件别名的管道使用 (read a bounce; for a mail alias)',
    run: readBounce,
  },
  simulate: {
    usage: 'simulate --scale small|city|province [--seed 1]',
    about:
      '造一个模拟地区（虚构，标为演示）：province 为一百万条供求、一百万名学习者；期间请停下服务 (make a simulated region; stop the service meanwhile)',
    options: { scale: { type: 'string' }, seed: { type: 'string' } },
    run: simulate,
  },
  relevance: {
    usage: 'relevance --docs FILE.jsonl[.gz] --queries FILE.jsonl --qrels FILE.tsv [--runs FILE]',
    about:
      '用一份有标注的文档集测检索质量；--runs 写出每个问题找到的文档 (measure the search on a judged collection; --runs writes what was found)',
    options: {
      docs: { type: 'string' },
      queries: { type: 'string' },
      qrels: { type: 'string' },
      runs: { type: 'string' },
    },
    bare: measureRelevance,
  },
  schema: {
    usage: 'schema',
    about: '由数据库生成 database/schema.sql (write database/schema.sql)',
    run: writeSchema,
  },
};

async function install({ installation }: StartedInstallation, { config, text, texts }: Given): Promise<number> {
  const name = text('name');
  const division = text('division');
  const operatorName = text('operator');
  const operatorCode = readCreditCode(text('operator-code') ?? '');
  if (name === undefined || division === undefined || operatorName === undefined) return explainUsage('install');
  const problem = whyNotCreditCode(operatorCode);
  if (problem !== undefined) return complain(`--operator-code: ${CREDIT_CODE_WORDS[problem].zh}`);
  const link = await foundRegion(installation, {
    code: text('code') ?? division,
    nameZh: name,
    nameEn: text('name-en') ?? name,
    division,
    hosts: texts('host'),
    operatorName,
    operatorCode,
  });
  if (link === undefined) return complain('这个地区已有管理员，不再生成链接。 (There is an administrator already.)');
  const site = config.publicUrl ?? `http://localhost:${config.port}`;
  console.log(
    `请在 48 小时内打开此链接，设置首位管理员（只能用一次） (open within 48 hours, works once):\n${site}${link}`,
  );
  return 0;
}

/** In the name of the operator's administrator, by the same jobs as an upload; a running server may do them. */
async function importListings({ installation }: StartedInstallation, { text, has, operands }: Given): Promise<number> {
  const [path] = operands;
  if (path === undefined) return explainUsage('import listings');
  const tenants = await installation.tenants.all();
  const tenant =
    text('tenant') === undefined && tenants.length === 1
      ? tenants[0]
      : tenants.find((one) => one.code === text('tenant'));
  if (tenant === undefined)
    return complain(`请用 --tenant 指明地区 (name the region): ${tenants.map((one) => one.code).join(', ')}`);
  const operator = await installation.database.inTenant(tenant.id, (db) => findOperator(db, tenant.id));
  if (operator === undefined)
    return complain('请先打开安装时给出的链接，设置首位管理员。 (Set up the first administrator first.)');
  const runtime = createRuntime(installation, createModules(installation));
  await runtime.startModules();
  try {
    const batch = await importListingFile({
      contexts: runtime.contexts,
      files: installation.files,
      tenant,
      actor: {
        ...SYSTEM_ACTOR,
        accountId: operator.accountId,
        organisationId: operator.organisationId,
        organisationName: operator.name,
        duty: 'admin',
      },
      path,
      dryRun: has('dry-run'),
      runJobs: () => runWaitingJobs(runtime.worker),
      onProgress: (rows, progress) => process.stderr.write(`\r${Math.round(progress * 100)}% ${rows} 行 (rows)  `),
    });
    process.stderr.write('\n');
    console.log(JSON.stringify(batch, null, 2));
    return batch.status === 'failed' ? 1 : 0;
  } finally {
    await runtime.stopModules();
  }
}

async function importCodes({ installation }: StartedInstallation, { text, operands }: Given): Promise<number> {
  const [set, edition, file] = operands;
  const [validFrom, source] = [text('valid-from'), text('source')];
  if (!set || !edition || !file || !validFrom || !source) return explainUsage('codes import');
  const outcome = await importEditionFile(installation, { set, edition, file, validFrom, source });
  if ('problems' in outcome) return complain(outcome.problems.join('\n'));
  console.log(
    `已导入 ${outcome.rows} 行，自 ${validFrom} 起用，重启后生效 (rows taken over; in force after a restart)`,
  );
  return 0;
}

async function importCrosswalk({ installation }: StartedInstallation, { text, operands }: Given): Promise<number> {
  const [file] = operands;
  const source = text('source');
  if (file === undefined || source === undefined) return explainUsage('crosswalk import');
  const outcome = await importOfficialFile(installation, { file, source });
  if ('problems' in outcome) return complain(outcome.problems.join('\n'));
  console.log(`已导入 ${outcome.majors} 个专业的 ${outcome.links} 条对照 (majors and links taken over)`);
  return 0;
}

async function printCoverage(): Promise<number> {
  const books = readBundledBook();
  for (const line of coverageLines(coverageOf(books, openCrosswalk(books)))) console.log(line);
  return 0;
}

async function backup({ config, text }: Given): Promise<number> {
  const report = await backUpInstallation(config, text('to'), showProgress());
  process.stderr.write('\n');
  console.log(`${report.path}\n${megabytes(report.bytes)}，${report.rows} 行 (rows)，${report.files} 个文件 (files)`);
  if (report.vanished > 0)
    console.error(`备份期间有 ${report.vanished} 个文件被删除，未收入 (removed meanwhile, left out)`);
  if (!report.keysSealed)
    console.error(
      config.database.kind === 'embedded'
        ? '注意：备份里没有密钥。请另存 DATA_DIR/secrets.json，或设置 BACKUP_PASSPHRASE 再备份；丢了密钥，加密的字段永远无法读取。 (NO KEYS IN THIS BACKUP: keep secrets.json apart, or set BACKUP_PASSPHRASE.)'
        : '注意：备份里没有密钥。请另行保存 SECRET；丢了它，加密的字段永远无法读取。 (NO KEYS IN THIS BACKUP: keep SECRET apart.)',
    );
  return 0;
}

async function restore({ config, has, operands }: Given): Promise<number> {
  const [path] = operands;
  if (path === undefined) return explainUsage('restore');
  const options = { force: has('force'), newKeys: has('new-keys') };
  let checked = 0;
  const onVerified = (bytes: number): void => {
    const before = megabytes(checked);
    checked += bytes;
    if (megabytes(checked) !== before) process.stderr.write(`\r核对 (checking) ${megabytes(checked)}  `);
  };
  const report = await restoreInstallation(config, path, options, { onVerified, onProgress: showProgress() });
  process.stderr.write('\n');
  console.log(`已恢复 ${report.madeAt} 的备份 (restored)：${report.rows} 行 (rows)，${report.files} 个文件 (files)`);
  if (report.migrated.length > 0) console.log(`并升级了数据库结构 (and migrated): ${report.migrated.join(', ')}`);
  console.log('请运行 npm run jiangqiao -- audit verify 核对操作记录，然后启动。 (Verify the audit, then start.)');
  return 0;
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

function showProgress(): (rows: number) => void {
  let total = 0;
  let shown: (() => number) | undefined;
  return (rows) => {
    total += rows;
    if (shown !== undefined && shown() < PROGRESS_MILLISECONDS) return;
    shown = stopwatch();
    process.stderr.write(`\r${total} 行 (rows)  `);
  };
}
const PROGRESS_MILLISECONDS = 500;

async function auditVerify({ installation }: StartedInstallation): Promise<number> {
  let broken = 0;
  for (const tenant of await installation.tenants.all()) {
    const report = await installation.database.inTenant(tenant.id, (db) => verifyAudit(db, tenant.id));
    broken += report.broken.length;
    console.log(`${tenant.nameZh}: 已封存 (sealed) ${report.sealed}, 未封存 (unsealed) ${report.unsealed}`);
    for (const { sequence, reason } of report.broken) console.log(`  第 ${sequence} 段不符 (seal broken): ${reason}`);
  }
  return broken === 0 ? 0 : 1;
}

/** With a database elsewhere the operator sets SECRET anew and moves the old one to SECRET_PREVIOUS; here only the re-sealing. */
async function rotateKeys({ installation }: StartedInstallation, { config }: Given): Promise<number> {
  const runtime = createRuntime(installation, createModules(installation));
  if (config.database.kind === 'embedded') {
    const key = await runtime.rotateKeys();
    console.log(`新密钥 (new key): ${key}`);
  }
  await runtime.resealAll();
  await runWaitingJobs(runtime.worker);
  return printKeys(runtime);
}

function keyStatus({ installation }: StartedInstallation): Promise<number> {
  return printKeys(createRuntime(installation, createModules(installation)));
}

/** @returns 1 as long as something stands under an older key */
async function printKeys(runtime: Runtime): Promise<number> {
  const { current, columns } = await runtime.readKeys();
  let older = 0;
  console.log(`当前密钥 (current key): ${current}`);
  for (const { table, column, byKey } of columns) {
    const counts = Object.entries(byKey).map(([key, texts]) => `${key}: ${texts}`);
    console.log(`  ${table}.${column}  ${counts.join('，') || '0'}`);
    for (const [key, texts] of Object.entries(byKey)) if (key !== current) older += texts;
  }
  console.log(
    older === 0 ? '全部在当前密钥下 (all under the current key)' : `还有 ${older} 项在旧密钥下 (under older keys)`,
  );
  return older === 0 ? 0 : 1;
}

async function readBounce({ installation }: StartedInstallation): Promise<number> {
  const { contexts } = createRuntime(installation, createModules(installation));
  const became = await takeBounce(
    (tenant, work) => contexts.run(tenant, SYSTEM_ACTOR, uuidv7(), work),
    await installation.tenants.all(),
    await buffer(process.stdin),
  );
  console.log(BOUNCE_WORDS[became]);
  return 0;
}

async function simulate({ installation }: StartedInstallation, { text }: Given): Promise<number> {
  const scale = text('scale') ?? 'small';
  const seed = Number(text('seed') ?? '1');
  if (!isScale(scale) || !Number.isInteger(seed) || seed < 0) return explainUsage('simulate');
  if (installation.urls.owner === undefined)
    return complain('请设置 DATABASE_OWNER_URL：造数据时要暂时放下索引。 (Set DATABASE_OWNER_URL.)');
  const owner = openDatabase(installation.urls.owner, { max: 1 });
  try {
    const time = stopwatch();
    const told = (what: string, records: number): void =>
      console.log(`  ${what}  ${records}  ${(time() / 1000).toFixed(1)} s`);
    const made = await simulateRegion(owner, systemClock.now(), { scale, seed }, told);
    if (made === undefined) return complain('这个规模和种子已经造过。 (This scale and seed are there already.)');
    const perSecond = Math.round(made.records / (made.milliseconds / 1000));
    console.log(
      `${made.tenant.nameZh}：${made.records} 条记录 (records)，${(made.milliseconds / 1000).toFixed(1)} s，每秒 ${perSecond} 条 (per second)\nhttp://${made.tenant.code}.localhost:${installation.config.port}`,
    );
    return 0;
  } finally {
    await owner.close();
  }
}

const isScale = (word: string): word is ScaleName => Object.hasOwn(SCALES, word);

async function writeSchema({ installation }: StartedInstallation): Promise<number> {
  const client = new pg.Client(installation.urls.owner ?? installation.urls.app);
  await client.connect();
  try {
    writeFileSync(join(import.meta.dirname, '../../database/schema.sql'), await dumpSchema(client));
  } finally {
    await client.end();
  }
  console.log('database/schema.sql');
  return 0;
}

const explainUsage = (name: string): number => tellUsage(COMMANDS, name);

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}

process.exitCode = await runCommand(COMMANDS, process.argv.slice(2));
