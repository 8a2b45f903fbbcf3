// What no linter looks at: names, pins, traces of a machine. Prints what breaks a rule; ends with 1 if anything does.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export type File = { path: string; text: string };

/** One line for each rule that a file breaks: where, and what to do. */
export function findViolations(files: File[]): string[] {
  return files.flatMap((file) => rules.flatMap((rule) => rule(file).map((what) => `${file.path}: ${what}`)));
}

type Rule = (file: File) => string[];

const rules: Rule[] = [saysWhatItIsFor, namesNoMachine, leavesNothingUndone, pinsExactly, staysShort];

function saysWhatItIsFor({ path }: File): string[] {
  const parts = path.replace(/(\.test)?\.\w+$/, '').split('/');
  const vague = /(^|[.-])(utils?|helpers?|common|services|managers?|base)$/i;
  return isCode(path) && parts.some((part) => vague.test(part)) ? ['name it after what it is about'] : [];
}

function namesNoMachine({ text }: File): string[] {
  return places.flatMap(({ pattern, what }) => linesWith(text, pattern).map((line) => `line ${line} names ${what}`));
}

const places = [
  {
    what: 'a folder of one machine',
    pattern: /(^|[^\w.])\/(work\/(main|shared|\.library)|root\/|tmp\/[a-z]|(home|Users)\/\w+\/)/,
  },
  {
    what: 'a package registry',
    pattern: /registry\.\w+\.\w+|https?:\/\/[^\s/]*(registry|artifactory|nexus|verdaccio)|"resolved":\s*"http/i,
  },
];

function leavesNothingUndone({ path, text }: File): string[] {
  return isCode(path) ? linesWith(text, /\b(TO-?DO|FIX-?ME|X{3})\b/).map((line) => `line ${line} puts work off`) : [];
}

function pinsExactly({ path, text }: File): string[] {
  if (!/(^|\/)package\.json$/.test(path)) return [];
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text);
  return Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => version !== 'workspace:*' && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `pin ${name} to one version, not ${version}`);
}

function staysShort({ path, text }: File): string[] {
  const lines = text.trimEnd().split('\n').length;
  return path.startsWith('docs/decisions/') && lines > 40 ? [`a decision has 40 lines at most, this one ${lines}`] : [];
}

const isCode = (path: string): boolean => /\.([mc]?[jt]sx?|sql|css)$/.test(path);

function linesWith(text: string, pattern: RegExp): number[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

function filesOfRepository(): File[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  const paths = [...new Set(listed.split('\0'))].filter((path) => path && existsSync(path));
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') })).filter(({ text }) => !text.includes('\0'));
}

if (import.meta.main) {
  const violations = findViolations(filesOfRepository());
  for (const violation of violations) console.log(violation);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
