/* command.c - the command: the model, files in, documents out */
#include "host/command/command.h"

#include "host/archive/encoding.h"
#include "host/command/explain.h"
#include "host/command/load.h"
#include "host/command/option.h"
#include "host/command/report.h"
#include "host/serve/serve.h"

#include <stdlib.h>
#include <string.h>

/* ---- one file, one document ---- */

static void check_encoding(const char *name, const char *text, size_t length) {
    const char *fault = encoding_fault(text, length);
    if (fault) report_fail("%s: %s", name, fault);
}

/* A document of a web page is put together before it is written: where its rows stand comes last. */
static rub_status write_page(command *command, const source_string *page, const source_string *id) {
    buffer out = {NULL, 0, 0, false};
    rub_status status = answer_text(&command->archive.form, page, id, &command->doc, &out);
    if (status == RUB_OK && out.failed) status = RUB_ERR_MEMORY;
    if (status == RUB_OK && report_put(stdout, out.bytes, out.length)) status = RUB_ERR_SINK;
    buffer_free(&out);
    return status;
}

/* Straight to standard output: a document of 10 MB is not kept as text. */
static rub_status write_text(command *command, const source_string *text, const source_string *id) {
    rub_sink sink = {report_put, stdout};
    rub_status status =
        rub_annotate(command->model, text->bytes, text->length, &command->options, &command->doc);
    return status == RUB_OK ? rub_write(command->doc, command->format, id->bytes, id->length, &sink) : status;
}

static void write_document(command *command, const char *name, const source_string *text, bool with_id) {
    source_string id = {with_id ? (char *)name : NULL, with_id ? strlen(name) : 0};
    rub_status status =
        command->archive.fields.html ? write_page(command, text, &id) : write_text(command, text, &id);
    if (status == RUB_OK && command->format == RUB_JSON && putchar('\n') == EOF) status = RUB_ERR_SINK;
    if (status != RUB_OK) report_fail("%s: %s", name, rub_status_text(status));
}

static void annotate_file(command *command, const char *name, bool with_id) {
    source_string text;
    text.bytes = load_file(name, "text", &text.length);
    check_encoding(name, text.bytes, text.length);
    if (command->explain) explain_text(command, name, text.bytes, text.length);
    else write_document(command, name, &text, with_id);
    free(text.bytes);
}

/* With several files each document bears its file's name as id. */
static void annotate_files(command *command) {
    if (command->archive.file_count == 0) annotate_file(command, "-", false);
    for (int i = 0; i < command->archive.file_count; i++)
        annotate_file(command, command->archive.files[i], command->archive.file_count > 1);
}

/* ---- what is asked for ---- */

static void serve(command *command) {
    serve_options options = {
        .address = command->serve, .form = command->archive.form, .threads = command->archive.threads};
    command->exit_status = serve_run(&options);
}

static void run(command *command) {
    command->archive.form.model = command->model;
    command->archive.form.options = command->options;
    command->archive.form.format = command->format;
    command->archive.form.html = command->archive.fields.html;
    if (command->serve) serve(command);
    else if (!command->jsonl) annotate_files(command);
    else {
        int status = archive_run(&command->archive);
        if (status) command->exit_status = status;
    }
}

int main(int count, char **arguments) {
    static command command;
    const char *started_as = arguments[0];
    command.archive.files =
        arguments; /* files move to the front; the first place is the command's own name, read before */
    option_take(&command, count, arguments);
    load_model(&command, started_as);
    if (command.lexicon_name) load_lexicon(&command);
    run(&command);
    if (fflush(stdout) != 0) report_fail("%s", rub_status_text(RUB_ERR_SINK));
    rub_doc_free(command.doc);
    rub_lexicon_free(command.lexicon);
    rub_model_close(command.model);
    free(command.model_bytes);
    return command.exit_status;
}
