import { afterEach, expect, it, vi } from 'vitest';
import { compileApart } from './compile-apart.ts';

afterEach(() => vi.unstubAllEnvs());

/** What is thrown where the process does no more than `script`. */
async function failureOf(script: string): Promise<Error> {
  vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(script)}`);
  const order = { site: 'nowhere', contentFolder: 'nowhere', isPreview: true };
  return compileApart(order).then(
    () => new Error('compiled'),
    (error: unknown) => error as Error,
  );
}

it('says what ended the process, and keeps what it said', async () => {
  expect(await failureOf("process.kill(process.pid, 'SIGKILL')")).toHaveProperty(
    'message',
    '编译网页的进程没有做完就停了（SIGKILL），内存不够时会这样',
  );
  const { message, stack } = await failureOf(
    "process.stderr.write('heap'); process.exitCode = 3; process.exit()",
  );
  expect(message).toContain('（3）');
  expect(stack).toContain('heap');
});

it('throws what was thrown there, with all that is known of it', async () => {
  const failure = { code: 'ENOSPC', message: 'no space', path: 'a.js', report: 'ENOSPC: a.js' };
  const thrown = await failureOf(`process.send(${JSON.stringify(failure)}, () => process.exit(1))`);
  expect(thrown).toMatchObject({ code: failure.code, message: failure.message, path: failure.path });
  expect(thrown.stack).toContain(failure.report);
});

it('leaves no listener behind', async () => {
  const before = process.listenerCount('SIGTERM');
  await failureOf('process.exit(1)');
  expect(process.listenerCount('SIGTERM')).toBe(before);
});
