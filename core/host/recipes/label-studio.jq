# label-studio.jq - tasks for Label Studio from the lines of --format spans: jq -sf label-studio.jq spans.jsonl
map(. as $row | {data: {text, id}, predictions: [{model_version: "rubricate", result: [.spans | to_entries[]
  | {id: "m\(.key)", from_name: "label", to_name: "text", type: "labels",
     value: {start: .value.start, end: .value.end, text: $row.text[.value.start:.value.end], labels: [.value.label]}}]}]})
