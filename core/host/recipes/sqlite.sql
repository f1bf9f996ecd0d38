-- sqlite.sql - out.jsonl to tables, and questions as views: sqlite3 news.db < sqlite.sql (again for more files; a document counts once)
.bail on
CREATE TEMP TABLE line(json TEXT);
.mode ascii
.separator "\037" "\n"
.import out.jsonl line
.mode list

CREATE TABLE IF NOT EXISTS document(id TEXT PRIMARY KEY, day TEXT, outlet TEXT, text TEXT);
CREATE TABLE IF NOT EXISTS entity(document TEXT, number INT, name TEXT, type TEXT, link TEXT, PRIMARY KEY (document, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mention(document TEXT, number INT, start INT, stop INT, type TEXT, entity INT, confidence REAL, PRIMARY KEY (document, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS reference(document TEXT, number INT, start INT, stop INT, entity INT, PRIMARY KEY (document, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quotation(document TEXT, number INT, kind TEXT, speaker INT, confidence REAL, PRIMARY KEY (document, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fragment(document TEXT, quotation INT, number INT, start INT, stop INT, PRIMARY KEY (document, quotation, number)) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS said USING fts5(content, speaker UNINDEXED, document UNINDEXED, quotation UNINDEXED);

BEGIN;
DELETE FROM line WHERE json ->> 'error' IS NOT NULL OR json ->> 'id' IN (SELECT id FROM document);
INSERT INTO document SELECT json ->> 'id', json ->> '$.meta.date', json ->> '$.meta.outlet', json ->> '$.meta.text' FROM line;
INSERT INTO entity SELECT line.json ->> 'id', key, value ->> 'name', value ->> 'type', value ->> '$.link.url' FROM line, json_each(line.json, '$.entities');
INSERT INTO mention SELECT line.json ->> 'id', key, value ->> 'start', value ->> 'end', value ->> 'type', value ->> 'entity', value ->> 'confidence'
  FROM line, json_each(line.json, '$.mentions');
INSERT INTO reference SELECT line.json ->> 'id', key, value ->> 'start', value ->> 'end', value ->> 'entity' FROM line, json_each(line.json, '$.references');
INSERT INTO quotation SELECT line.json ->> 'id', key, value ->> 'kind', value ->> 'speaker', value ->> 'confidence' FROM line, json_each(line.json, '$.quotes');
INSERT INTO fragment SELECT line.json ->> 'id', quote.key, part.key, part.value ->> 0, part.value ->> 1
  FROM line, json_each(line.json, '$.quotes') AS quote, json_each(quote.value, '$.fragments') AS part;
INSERT INTO said SELECT group_concat(substr(text, start + 1, stop - start), ' ... '), name, part.document, part.quotation
  FROM (SELECT * FROM fragment WHERE document IN (SELECT json ->> 'id' FROM line) ORDER BY document, quotation, number) AS part
  JOIN document ON document.id = part.document
  JOIN quotation ON quotation.document = part.document AND quotation.number = part.quotation
  LEFT JOIN entity ON entity.document = part.document AND entity.number = quotation.speaker
  GROUP BY part.document, part.quotation;
COMMIT;

-- who is quoted how often, by day and outlet
CREATE VIEW IF NOT EXISTS quoted AS SELECT day, outlet, name, count(*) AS times
  FROM quotation JOIN entity ON entity.document = quotation.document AND entity.number = speaker JOIN document ON id = quotation.document
  GROUP BY day, outlet, name;

-- whom texts call "she" or "he"; nobody is counted by the look of a name
CREATE VIEW IF NOT EXISTS gender AS SELECT document, entity,
    sum(lower(substr(text, start + 1, stop - start)) IN ('she', 'her', 'hers', 'herself')) AS she,
    sum(lower(substr(text, start + 1, stop - start)) IN ('he', 'him', 'his', 'himself')) AS he
  FROM reference JOIN document ON id = document GROUP BY document, entity;
-- share of women among those quoted: quotations whose speaker is called so
CREATE VIEW IF NOT EXISTS women AS SELECT sum(she > he) AS women, sum(he > she) AS men, count(*) - sum(she > he) - sum(he > she) AS not_told,
    round(100.0 * sum(she > he) / max(sum(she <> he), 1), 1) AS percent
  FROM (SELECT ifnull(she, 0) AS she, ifnull(he, 0) AS he FROM quotation LEFT JOIN gender ON gender.document = quotation.document AND gender.entity = speaker
    WHERE speaker IS NOT NULL);

-- who speaks about whom: names inside what is said
CREATE VIEW IF NOT EXISTS about AS SELECT speaker.name AS speaker, whom.name AS about, quotation.document, quotation.number AS quotation
  FROM quotation
  JOIN entity AS speaker ON speaker.document = quotation.document AND speaker.number = quotation.speaker
  JOIN fragment ON fragment.document = quotation.document AND fragment.quotation = quotation.number
  JOIN mention ON mention.document = quotation.document AND mention.start >= fragment.start AND mention.stop <= fragment.stop
  JOIN entity AS whom ON whom.document = quotation.document AND whom.number = mention.entity
  WHERE whom.type IN ('PERSON', 'ORG', 'NORP', 'GPE') AND whom.number <> speaker.number;

-- names that rise this week: documents of the last seven days against the weeks before, as a share
CREATE VIEW IF NOT EXISTS rising AS
  WITH last AS (SELECT max(day) AS day FROM document), dated AS (SELECT id, julianday(last.day) - julianday(document.day) < 7 AS new FROM document, last),
    sizes AS (SELECT sum(new) AS new, sum(NOT new) AS old FROM dated)
  SELECT name, count(DISTINCT CASE WHEN dated.new THEN id END) AS week, count(DISTINCT CASE WHEN NOT dated.new THEN id END) AS before
  FROM entity JOIN dated ON id = document, sizes WHERE type IN ('PERSON', 'ORG', 'GPE') GROUP BY name
  HAVING week >= 2 AND 1.0 * week / sizes.new > 2.0 * (before + 1) / (sizes.old + 1)
  ORDER BY 1.0 * week / (before + 1) DESC, week DESC, name;
