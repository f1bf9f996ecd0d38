-- duckdb.sql - out.jsonl to tables and Parquet, and questions as tables: duckdb news.duckdb < duckdb.sql
CREATE OR REPLACE TABLE line AS SELECT * FROM read_json('out.jsonl', format = 'newline_delimited', maximum_object_size = 268435456, columns = {
  id: 'VARCHAR', error: 'VARCHAR', meta: 'STRUCT("text" VARCHAR, date DATE, outlet VARCHAR)',
  mentions: 'STRUCT(start INT, "end" INT, "type" VARCHAR, entity INT, confidence DOUBLE)[]',
  entities: 'STRUCT("name" VARCHAR, "type" VARCHAR, link STRUCT(id VARCHAR, url VARCHAR))[]',
  quotes: 'STRUCT(kind VARCHAR, fragments INT[][], speaker INT, confidence DOUBLE)[]'}) WHERE error IS NULL;

-- DuckDB counts rows of a list from 1
CREATE OR REPLACE TABLE quotation AS
  SELECT id AS document, meta.date AS day, meta.outlet AS outlet, number - 1 AS number, quote.kind, quote.confidence, quote.speaker AS entity,
    entities[quote.speaker + 1].name AS speaker, quote.fragments,
    array_to_string(list_transform(quote.fragments, lambda part: substring(meta."text", part[1] + 1, part[2] - part[1])), ' ... ') AS said, mentions, entities
  FROM (SELECT *, unnest(quotes) AS quote, generate_subscripts(quotes, 1) AS number FROM line);

CREATE OR REPLACE TABLE quoted AS SELECT day, outlet, speaker AS name, count(*) AS times FROM quotation WHERE speaker IS NOT NULL GROUP BY ALL ORDER BY ALL;

CREATE OR REPLACE TABLE about AS
  SELECT speaker, entities[mention.entity + 1].name AS about, document, number AS quotation, said
  FROM (SELECT *, unnest(mentions) AS mention FROM quotation WHERE speaker IS NOT NULL)
  WHERE mention.entity <> entity AND entities[mention.entity + 1].type IN ('PERSON', 'ORG', 'NORP', 'GPE')
    AND len(list_filter(fragments, lambda part: mention.start >= part[1] AND mention."end" <= part[2])) > 0;

CREATE OR REPLACE TABLE rising AS
  WITH dated AS (SELECT *, meta.date > (SELECT max(meta.date) FROM line) - INTERVAL 7 DAY AS new FROM line),
    named AS (SELECT DISTINCT id, new, entity.name AS name FROM (SELECT id, new, unnest(entities) AS entity FROM dated) WHERE entity.type IN ('PERSON', 'ORG', 'GPE')),
    counted AS (SELECT name, count(*) FILTER (new) AS week, count(*) FILTER (NOT new) AS before FROM named GROUP BY name)
  SELECT counted.* FROM counted, (SELECT count(*) FILTER (new) AS new, count(*) FILTER (NOT new) AS old FROM dated) AS sizes
  WHERE week >= 2 AND week / sizes.new > 2.0 * (before + 1) / (sizes.old + 1) ORDER BY week / (before + 1) DESC, week DESC, name;

COPY (SELECT document, day, outlet, number, kind, confidence, speaker, said FROM quotation) TO 'quotations.parquet' (FORMAT parquet);
