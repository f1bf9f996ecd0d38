// ask.mjs - one run of the command, for tests that look at all that it says of many texts
import { spawnSync } from 'node:child_process';

/** What the command says of `input`; throws where it ends badly, or not within ten minutes. */
export function ask(command, args, input, env = process.env) {
  const { stdout, status, stderr } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 600_000,
    env,
  });
  if (status !== 0) throw new Error(stderr || `rubricate ended with ${status}`);
  return stdout;
}
