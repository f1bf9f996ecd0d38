// cover.mjs - what of the scripts was gone through, for make coverage: of a page and of its workers, and of service workers
import { writeFileSync } from 'node:fs';

const keep = result =>
  writeFileSync(
    `${process.env.RUB_COVERAGE}/page-${process.pid}-${Math.random()}.json`,
    JSON.stringify({ result })
  );

const covered = []; // of pages that are open

/** Counts from now on; kept when the page is closed, or all of them are. */
export async function coverPage(page, { workers = true } = {}) {
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  if (workers) await coverWorkers(await page.context().newCDPSession(page));
  const end = async () => keep(await page.coverage.stopJSCoverage().catch(() => []));
  const close = page.close.bind(page);
  page.close = async () => {
    if (covered.includes(end)) await covered.splice(covered.indexOf(end), 1)[0]();
    await close();
  };
  covered.push(end);
}

/** Counts service workers, which belong to no page and do not wait; what they have done before is counted by functions. */
export async function coverServices(chrome) {
  const session = await chrome.newBrowserCDPSession();
  session.on('Target.targetCreated', async ({ targetInfo: { type, targetId } }) => {
    if (type !== 'service_worker') return;
    const given = await session.send('Target.attachToTarget', { targetId, flatten: false }).catch(() => null);
    if (given) await count(asking(session, given.sessionId), 'Profiler.getBestEffortCoverage');
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
}

/** Keeps what is open. */
export const closeAll = () => Promise.all(covered.splice(0).map(end => end()));

async function coverWorkers(session) {
  session.on('Target.attachedToTarget', ({ sessionId }) =>
    count(asking(session, sessionId), 'Runtime.runIfWaitingForDebugger')
  );
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
}

// A worker may end at any time, so what it did is taken five times a second.
const OFTEN = 200; // ms
async function count(ask, first) {
  await ask('Profiler.enable');
  const precisely = ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  for (let took = await ask(first); took; took = await ask('Profiler.takePreciseCoverage')) {
    if (took.result?.length) keep(took.result);
    await new Promise(go => setTimeout(go, OFTEN).unref());
  }
  await precisely;
}

// Commands to a worker through the session of its page: the answer, or null once the worker has ended.
function asking(session, sessionId) {
  const waiting = new Map();
  let count = 0;
  const answered = (id, result) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  };
  session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const { id, result = null } = JSON.parse(message);
    answered(id, result);
  });
  session.on('Target.detachedFromTarget', ({ sessionId: gone }) => {
    if (gone === sessionId) for (const id of waiting.keys()) answered(id, null);
  });
  return (method, params = {}) =>
    new Promise(resolve => {
      const id = ++count;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, method, params });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => answered(id, null));
    });
}
