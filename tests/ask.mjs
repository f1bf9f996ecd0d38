// ask.mjs - one run of the command, and a short sum of what it said: for tests that look at many texts
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

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

/** What tells a text or a file from another, in 16 letters. */
export const checksum = bytes => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
