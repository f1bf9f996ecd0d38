// serve.mjs - a read-only file server for the page and its tests: node tests/serve.mjs [port]; serve() for tests
import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
};

// The file that a path of the URL names, or null outside of `folder` and for hidden files.
async function find(folder, path) {
  let file = normalize(join(folder, path));
  if (
    !file.startsWith(folder) ||
    file
      .slice(folder.length)
      .split(sep)
      .some(part => part.startsWith('.'))
  )
    return null;
  let info = await stat(file).catch(() => null);
  if (info?.isDirectory()) info = await stat((file = join(file, 'index.html'))).catch(() => null);
  return info?.isFile() ? { file, size: info.size } : null;
}

function pathOf(request) {
  try {
    return decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    return '/.';
  }
}

async function answer({ folder, headers, instead }, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  const path = pathOf(request);
  const given = instead.get(path);
  if (given)
    return response
      .writeHead(given.status ?? 200, { 'Cache-Control': 'no-store', ...given.headers })
      .end(given.body);
  const found = await find(folder, path);
  if (!found)
    return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.\n');
  response.writeHead(200, {
    'Content-Type': types[extname(found.file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

// Serves `folder` (default: the repository) on localhost. Resolves to { url, close }; port 0 is any free one.
// `instead`: a Map of paths ("/host.html") to { body, headers, status } that are answered without a file.
export function serve({ folder = root, port = 0, headers = {}, instead = new Map() } = {}) {
  const place = { folder: normalize(folder.endsWith(sep) ? folder : folder + sep), headers, instead };
  const server = createServer((request, response) => answer(place, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://localhost:${server.address().port}/`,
        close: () =>
          new Promise(done => {
            server.close(done);
            server.closeAllConnections();
          }),
      })
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.argv[2] ?? 0) });
  console.log(`The page: ${url}web/index.html   (Ctrl+C stops)`);
}
