// texts.mjs - what speed is measured with: an article of the page, our own annotated texts as one long text and as articles
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = join(root, 'core/corpus');

// The documents of a batch, without the marks of documents and paragraphs.
const documentsOf = file =>
  readFileSync(file, 'utf8')
    .split(/^=== .*\n/m)
    .map(text => text.replace(/^\[\d+\] /gm, '').trim())
    .filter(Boolean);

/** { article, articles, files: { name: path } }: the files lie in `folder`. */
export function prepareTexts(folder) {
  const genres = readdirSync(corpus, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name !== 'dev')
    .map(entry => entry.name)
    .sort();
  const articles = [1, 2, 3, 4, 5, 6, 7, 8].flatMap(number =>
    genres.flatMap(genre => documentsOf(join(corpus, genre, `${number}.txt`)))
  );
  const megabyte = articles.join('\n\n').slice(0, 1_000_000);
  const article = readFileSync(join(root, 'web/page/articles/summit.txt'), 'utf8');
  mkdirSync(folder, { recursive: true });
  const put = (name, text) => (writeFileSync(join(folder, name), text), join(folder, name));
  return {
    article,
    articles,
    megabyte,
    files: {
      article: put('article.txt', article),
      tenth: put('news_100k.txt', megabyte.slice(0, 100_000)),
      one: put('news_1mb.txt', megabyte),
      ten: put('news_10mb.txt', `${megabyte}\n\n`.repeat(10)),
      lines: put(
        'articles.jsonl',
        articles.map((text, i) => `${JSON.stringify({ id: String(i), text })}\n`).join('')
      ),
    },
  };
}
