import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import pg from 'pg';
import { importEditionFile } from '#modules/codes';
import { importListingFile } from '#modules/listings';
import { CREDIT_CODE_WORDS, findOperator, foundRegion, readCreditCode, whyNotCreditCode } from '#modules/organisations';
import { verifyAudit } from '#platform/audit';
import { SYSTEM_ACTOR } from '#platform/context';
import { readConfig, type Config } from '#platform/config';
import { dumpSchema } from '#platform/db';
import { startInstallation, startProblem, type StartedInstallation } from '#platform/installation';
import { runWaitingJobs } from '#platform/jobs';
import { createRuntime } from '#platform/runtime';
import { createModules } from '../modules/server.ts';

/** `jiangqiao <command>`: commands are data, each gets an open installation and answers with an exit code. */
interface Command {
  readonly usage: string;
  readonly about: string;
  readonly options?: ParseArgsConfig['options'];
  readonly run: (started: StartedInstallation, given: Given) => Promise<number>;
}

interface Given {
  readonly config: Config;
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** What stands after the command's words. */
  readonly operands: readonly string[];
}

const COMMANDS: Readonly<Record<string, Command>> = {
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

process.exitCode = await main(process.argv.slice(2));

/** The longest name that the words begin with wins: "audit verify" before "audit". */
async function main(words: readonly string[]): Promise<number> {
  const name = Object.keys(COMMANDS)
    .filter((each) => each.split(' ').every((word, i) => words[i] === word))
    .toSorted((a, b) => b.length - a.length)[0];
  if (name === undefined) return explainUsage(undefined);
  const command = COMMANDS[name]!;
  let config: Config | undefined;
  try {
    config = readConfig();
    const given = read(command, config, words.slice(name.split(' ').length));
    const started = await startInstallation(config);
    try {
      return await command.run(started, given);
    } finally {
      await started.stop();
    }
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) return explainUsage(name);
    console.error(startProblem(error, config) ?? error);
    return 1;
  }
}

function read(command: Command, config: Config, args: readonly string[]): Given {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: command.options ?? {},
    allowPositionals: true,
  });
  const texts = (name: string): string[] =>
    [values[name]].flat().filter((value): value is string => typeof value === 'string' && value !== '');
  return {
    config,
    operands: positionals,
    texts,
    text: (name) => texts(name)[0],
    has: (name) => values[name] === true,
  };
}

function explainUsage(name: string | undefined): number {
  const shown = name === undefined ? Object.values(COMMANDS) : [COMMANDS[name]!];
  console.error('用法 (usage): npm run jiangqiao -- <命令>');
  for (const { usage, about } of shown) console.error(`  ${usage}\n      ${about}`);
  return 2;
}

function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
