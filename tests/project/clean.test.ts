import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

function run(words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('npx', words, {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { status, output: status === 0 ? '' : `${stdout}${stderr}` };
}

describe('the code', () => {
  it('passes the linter without a warning', () => {
    expect(run(['eslint', '--max-warnings', '0', '.'])).toEqual({ status: 0, output: '' });
  });

  it('is formatted', () => {
    expect(run(['prettier', '--check', '--log-level', 'warn', '.'])).toEqual({
      status: 0,
      output: '',
    });
  });

  it('passes the type check', () => {
    const check = ['astro', 'check', '--minimumFailingSeverity', 'hint'];
    expect(run(check)).toEqual({ status: 0, output: '' });
  });
});

describe('the package', () => {
  it('pins every dependency to one version', async () => {
    const text = await readFile('package.json', 'utf8');
    const { dependencies, devDependencies } = JSON.parse(text) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('runs on the Node that it brings along', () => {
    const [major] = process.versions.node.split('.');
    expect(major).toBe('24');
  });

  it('names no host of a registry in its lock file', async () => {
    expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved": "http');
  });

  it('lists every setting in the README', async () => {
    const settings = await readFile('src/settings.ts', 'utf8');
    const readme = await readFile('README.md', 'utf8');
    const names = [...settings.matchAll(/'([A-Z]+_[A-Z]+|HOST|PORT)'|environment\.([A-Z_]+)/g)].map(
      ([, quoted, dotted]) => quoted ?? dotted ?? '',
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
