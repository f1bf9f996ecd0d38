/* write.c - from a format's number to its writer: RUB_CSV is csv.c */
#include "write/brat.h"
#include "write/conll.h"
#include "write/csv.h"
#include "write/html.h"
#include "write/json.h"
#include "write/spans.h"
#include "write/tei.h"
#include "write/terminal.h"
#include "write/w3c.h"

static void (*const writers[RUB_FORMAT_COUNT])(rub_out *) = {
    [RUB_JSON] = rub_json_write,   [RUB_TEXT] = rub_terminal_write,
    [RUB_HTML] = rub_html_write,   [RUB_W3C] = rub_w3c_write,
    [RUB_BRAT] = rub_brat_write,   [RUB_CONLL] = rub_conll_write,
    [RUB_CSV] = rub_csv_write,     [RUB_TEI] = rub_tei_write,
    [RUB_SPANS] = rub_spans_write, [RUB_CSV_MENTIONS] = rub_csv_write_mentions,
};

rub_status rub_write(const rub_doc *doc, rub_format format, const char *id, size_t id_length,
                     const rub_sink *sink) {
    if (!doc || !sink || !sink->put || (unsigned)format >= RUB_FORMAT_COUNT) return RUB_ERR_ARGUMENT;
    rub_out out;
    out.doc = doc;
    out.id = id;
    out.id_length = id_length;
    out.sink = sink;
    out.status = RUB_OK;
    out.used = 0;
    writers[format](&out);
    rub_out_flush(&out);
    return out.status;
}
