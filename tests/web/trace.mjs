// trace.mjs - what a page's main thread was busy with: the processor time of each task, from Chromium's own
// trace.
//
// Time on the processor says what a task costs; time on the wall says how busy the machine is.

/**
 * Starts a trace of `page`; the function that it returns ends it and gives { tasks: [ms...] the longest
 * first, top(n) }.
 */
export async function traced(page) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    categories: 'disabled-by-default-devtools.timeline,devtools.timeline,toplevel,blink.user_timing',
    transferMode: 'ReportEvents',
  });
  return async () => {
    const ended = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await ended;
    return report(events);
  };
}

function report(events) {
  const threads = events
    .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid}/${tid}`);
  const main = events.filter(({ pid, tid }) => threads.includes(`${pid}/${tid}`));
  const tasks = main
    .filter(({ name, ph }) => ph === 'X' && /RunTask$/.test(name))
    .map(event => ({ ...event, cost: (event.tdur ?? 0) / 1000 }))
    .sort((a, b) => b.cost - a.cost);
  const inside = task =>
    main
      .filter(
        ({ ph, ts, dur, name }) =>
          ph === 'X' && ts >= task.ts && ts + (dur ?? 0) <= task.ts + task.dur && !/RunTask/.test(name)
      )
      .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
      .slice(0, 5)
      .map(
        ({ name, tdur, args }) =>
          `${name} ${Math.round((tdur ?? 0) / 1000)} ${args?.data?.functionName ?? args?.data?.url ?? ''}`
      );
  return {
    tasks: tasks.map(({ cost }) => cost),
    top: n =>
      tasks.slice(0, n).map(task => [Math.round(task.cost), Math.round(task.dur / 1000), ...inside(task)]),
  };
}
