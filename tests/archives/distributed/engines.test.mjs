// engines.test.mjs - the recipes for more than one machine, each with a worker killed in mid-run: nothing is lost, nothing doubled
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { command, has, root, scratch, writeArchive } from '../kit.mjs';

const count = Number(process.env.DOCUMENTS ?? 2000);
const folder = scratch(),
  recipes = join(root, 'core/host/recipes'),
  news = join(folder, 'news.jsonl');
const python = '/usr/bin/python3'; // Debian's, which has Debian's packages
const children = new Set();
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

let whole;
before(() => {
  writeArchive(news, count);
  const out = openSync(join(folder, 'whole.jsonl'), 'w');
  assert.equal(spawnSync(command, ['--jsonl', news], { stdio: ['ignore', out, 'inherit'] }).status, 0);
  closeSync(out);
  whole = readFileSync(join(folder, 'whole.jsonl'));
});

const block = () => String(Math.max(20000, Math.ceil(readFileSync(news).length / 16)));
function start(program, args, { output, ...env } = {}) {
  const out = output ? openSync(output, 'w') : 'ignore';
  const child = spawn(program, args, {
    stdio: ['ignore', out, 'pipe'],
    env: { ...process.env, RUBRICATE: command, BLOCK: block(), ...env },
  });
  if (output) closeSync(out);
  children.add(child);
  child.said = '';
  child.stderr.on('data', part => {
    child.said += part;
  });
  child.done = new Promise(done =>
    child.once('close', (status, signal) => {
      children.delete(child);
      done(signal ?? status);
    })
  );
  return child;
}
const pause = ms => new Promise(done => setTimeout(done, ms));
async function until(what, ms = 120000) {
  for (const end = Date.now() + ms; Date.now() < end; await pause(20)) {
    const found = await what();
    if (found) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}
const freePort = () =>
  new Promise(done => {
    const free = createServer().listen(0, '127.0.0.1', () => {
      const { port } = free.address();
      free.close(() => done(port));
    });
  });

// Processes under `parent` that run the command itself.
function engines(parent) {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
        return [{ pid: Number(pid), name, parent: Number(parent) }];
      } catch {
        return [];
      }
    });
  const under = pid => all.filter(row => row.parent === pid).flatMap(row => [row, ...under(row.pid)]);
  return under(parent)
    .filter(row => row.name === 'rubricate')
    .map(row => row.pid);
}
const same = file => assert.ok(readFileSync(file).equals(whole), `${file} is not what one process writes`);

test(
  'GNU parallel: a process is killed in mid-run and started again',
  { skip: !has('parallel') && 'parallel is not installed' },
  async () => {
    const output = join(folder, 'parallel.jsonl');
    const run = start('sh', [join(recipes, 'parallel.sh'), news], {
      output,
      HOME: folder,
      LINES_A_PART: String(Math.ceil(count / 16)),
    });
    const [victim] = await until(() => {
      const pids = engines(run.pid);
      return pids.length && pids;
    });
    process.kill(victim, 'SIGKILL');
    assert.equal(await run.done, 0, run.said);
    same(output);
  }
);

test(
  'Dask: a worker is killed in mid-run, the other does its blocks',
  {
    skip:
      spawnSync(python, ['-c', 'import distributed']).status !== 0 && 'python3-distributed is not installed',
  },
  async () => {
    const port = await freePort(),
      output = join(folder, 'dask.jsonl');
    const scheduler = start('dask-scheduler', ['--host', '127.0.0.1', '--port', port, '--no-dashboard']);
    await until(() => /Scheduler at/.test(scheduler.said));
    const worker = name => {
      mkdirSync(join(folder, name));
      return start('dask-worker', [
        `tcp://127.0.0.1:${port}`,
        '--nthreads',
        '1',
        '--no-nanny',
        '--no-dashboard',
        '--name',
        name,
        '--local-directory',
        join(folder, name),
      ]);
    };
    const workers = [worker('first'), worker('second')];
    for (const { said } of workers)
      await until(() => workers.every(child => /Registered to/.test(child.said)) || said === null);
    const run = start(python, [join(recipes, 'dask_run.py'), `tcp://127.0.0.1:${port}`, news], { output });
    await until(() => engines(workers[0].pid).length);
    workers[0].kill('SIGKILL');
    assert.equal(await run.done, 0, run.said);
    same(output);
    workers[1].kill('SIGTERM');
    scheduler.kill('SIGTERM');
    await Promise.all([workers[1].done, scheduler.done]);
  }
);

test(
  'Redis streams: a consumer is killed in mid-run, its block is claimed by the other',
  {
    skip:
      (!has('redis-server') || spawnSync(python, ['-c', 'import redis']).status !== 0) &&
      'redis is not installed',
  },
  async () => {
    const port = await freePort(),
      output = join(folder, 'redis.jsonl'),
      env = { REDIS: `redis://127.0.0.1:${port}`, IDLE_MS: '2000' };
    const server = start('redis-server', [
      '--port',
      port,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--dir',
      folder,
      '--daemonize',
      'no',
    ]);
    await until(
      () => spawnSync(python, ['-c', `import redis; redis.Redis(port=${port}).ping()`]).status === 0
    );
    const queue = (what, more = {}) =>
      start(python, [join(recipes, 'redis_queue.py'), ...what], { ...env, ...more });
    assert.equal(await queue(['add', news]).done, 0);
    const consumers = [queue(['work']), queue(['work'])];
    await until(() => engines(consumers[0].pid).length);
    consumers[0].kill('SIGKILL');
    const collected = queue(['collect'], { output });
    assert.equal(await consumers[1].done, 0, consumers[1].said);
    assert.equal(await collected.done, 0, collected.said);
    same(output);
    server.kill('SIGTERM');
    await server.done;
  }
);
