import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readConfig, type Config } from '#platform/config';
import { startInstallation, type StartedInstallation } from './start-installation.ts';
import { startProblem } from './start-problem.ts';

/** `jiangqiao <command>`: commands are data, each gets an open installation and answers with an exit code. */
export interface Command {
  readonly usage: string;
  readonly about: string;
  readonly options?: ParseArgsConfig['options'];
  readonly run?: (started: StartedInstallation, given: Given) => Promise<number>;
  /** Instead of `run`: before anything is started or migrated. */
  readonly bare?: (given: Given) => Promise<number>;
}

export interface Given {
  readonly config: Config;
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** What stands after the command's words. */
  readonly operands: readonly string[];
}

export type Commands = Readonly<Record<string, Command>>;

/** The longest name that the words begin with wins: "audit verify" before "audit". */
export async function runCommand(commands: Commands, words: readonly string[]): Promise<number> {
  const name = Object.keys(commands)
    .filter((each) => each.split(' ').every((word, i) => words[i] === word))
    .toSorted((a, b) => b.length - a.length)[0];
  if (name === undefined) return tellUsage(commands, undefined);
  const command = commands[name]!;
  let config: Config | undefined;
  try {
    config = readConfig();
    const given = read(command, config, words.slice(name.split(' ').length));
    if (command.run === undefined) return await command.bare!(given);
    const started = await startInstallation(config);
    try {
      return await command.run(started, given);
    } finally {
      await started.stop();
    }
  } catch (error) {
    if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) return tellUsage(commands, name);
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

export function tellUsage(commands: Commands, name: string | undefined): number {
  const shown = name === undefined ? Object.values(commands) : [commands[name]!];
  console.error('用法 (usage): npm run jiangqiao -- <命令>');
  for (const { usage, about } of shown) console.error(`  ${usage}\n      ${about}`);
  return 2;
}
