// ask.mjs - one run of the command, and a short sum of what it said: for tests that look at many texts
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** The bytes that the command says of `input`; throws where it ends badly, or not within ten minutes. */
export function askBytes(command, args, input, env = process.env) {
  const { stdout, status, stderr } = spawnSync(command, args, {
    input,
    maxBuffer: 1 << 28,
    timeout: 600_000,
    env,
  });
  if (status !== 0) throw new Error(String(stderr ?? '') || `rubricate ended with ${status}`);
  return stdout;
}

/** The same as text. */
export const ask = (...given) => askBytes(...given).toString();

/** What tells a text or a file from another, in 16 letters. */
export const checksum = bytes => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
