# who-is-quoted.jq - day, outlet, name and how often: jq -rn -f who-is-quoted.jq out.jsonl
[inputs | select(.quotes) | . as $doc | .quotes[] | select(.speaker != null)
  | [$doc.meta.date, $doc.meta.outlet, $doc.entities[.speaker].name]]
| group_by(.)[] | .[0] + [length] | @tsv
