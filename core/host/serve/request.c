/* request.c - one request: where it goes, its body, its answer; empty where libmicrohttpd was not there
 *
 *     POST /annotate     text/plain, text/html: one document     application/x-ndjson: a line for each line
 *     GET  /health       "ok"
 *     GET  /metrics      Prometheus
 *
 * Nothing is kept from one request to the next but counts.
 */
#define _POSIX_C_SOURCE 200809L
#include "host/serve/request.h"

#ifdef RUB_HTTP
#include "host/archive/encoding.h"
#include "host/archive/progress.h"

#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#define CONNECTIONS_MAX 512u
#define TIMEOUT_SECONDS                                                                                      \
    30u /* of silence, also where an answer is not taken; connection.c is about slow senders */
#define GRACE_SECONDS 10
#define LINE_BLOCK    ((size_t)64 << 10)

typedef struct request {
    service *service;
    answer_form form;
    source_fields fields;
    source source;
    bool lines;
    unsigned refused; /* the status, decided before the body came; 0: not */
    const char *why;
    buffer body, answer; /* answer: of lines, what was made and not sent */
    size_t at, sent;     /* of body; of answer */
    unsigned long line;
    rub_doc *doc;
} request;

/* ---- answers ---- */

static enum MHD_Result send_buffer(request *request, struct MHD_Connection *connection, unsigned status,
                                   const char *type, buffer *out) {
    struct MHD_Response *response =
        MHD_create_response_from_buffer(out->length, out->bytes, MHD_RESPMEM_MUST_FREE);
    if (!response) return MHD_NO;
    *out = (buffer){NULL, 0, 0, false};
    MHD_add_response_header(response, "Content-Type", type);
    MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
    if (status == MHD_HTTP_METHOD_NOT_ALLOWED)
        MHD_add_response_header(response, "Allow", request->why[0] == 'P' ? "POST" : "GET");
    enum MHD_Result result = MHD_queue_response(connection, status, response);
    MHD_destroy_response(response);
    metrics_answer(&request->service->metrics, status);
    return result;
}

static enum MHD_Result send_error(request *request, struct MHD_Connection *connection, unsigned status,
                                  const char *why) {
    buffer out = {NULL, 0, 0, false};
    request->why = why;
    buffer_text(&out, "{\"error\":");
    buffer_quoted(&out, why, strlen(why));
    buffer_text(&out, "}\n");
    return send_buffer(request, connection, status, "application/json", &out);
}

/* ---- lines: each is answered when the client has taken the one before ---- */

static void answer_line(request *request, stats *stats) {
    const char *start = request->body.bytes + request->at, *end = request->body.bytes + request->body.length;
    const char *stop = memchr(start, '\n', (size_t)(end - start));
    size_t length = (size_t)((stop ? stop : end) - start);
    request->at += length + (stop != NULL);
    request->line++;
    if (strspn(start, " \t\r") >= length) return; /* the body ends with a NUL, which stops it */
    answer_record(&request->form, &request->source, start, length, request->line, &request->doc, stats,
                  &request->answer);
}

static ssize_t next_block(void *context, uint64_t position, char *to, size_t room) {
    request *request = context;
    (void)position;
    if (request->sent == request->answer.length) {
        stats stats = {0};
        double began = progress_now();
        buffer_empty(&request->answer);
        request->sent = 0;
        while (request->at < request->body.length && request->answer.length < LINE_BLOCK)
            answer_line(request, &stats);
        metrics_work(&request->service->metrics, &stats, progress_now() - began);
        if (request->answer.failed) return MHD_CONTENT_READER_END_WITH_ERROR;
        if (!request->answer.length) return MHD_CONTENT_READER_END_OF_STREAM;
    }
    size_t count = request->answer.length - request->sent;
    if (count > room) count = room;
    memcpy(to, request->answer.bytes + request->sent, count);
    request->sent += count;
    return (ssize_t)count;
}

static enum MHD_Result send_lines(request *request, struct MHD_Connection *connection) {
    struct MHD_Response *response =
        MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, LINE_BLOCK, next_block, request, NULL);
    if (!response) return MHD_NO;
    MHD_add_response_header(response, "Content-Type", "application/x-ndjson");
    enum MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    metrics_answer(&request->service->metrics, MHD_HTTP_OK);
    return result;
}

/* ---- one text ---- */

static const char *type_of(rub_format format) {
    switch (format) {
    case RUB_TEXT:
    case RUB_BRAT:
    case RUB_CONLL: return "text/plain; charset=utf-8";
    case RUB_HTML: return "text/html; charset=utf-8";
    case RUB_W3C: return "application/ld+json";
    case RUB_CSV:
    case RUB_CSV_MENTIONS: return "text/csv; charset=utf-8";
    case RUB_TEI: return "application/tei+xml";
    default: return "application/json";
    }
}

static enum MHD_Result send_document(request *request, struct MHD_Connection *connection) {
    buffer out = {NULL, 0, 0, false};
    stats stats = {0};
    source_string text = {request->body.bytes, request->body.length}, none = {NULL, 0};
    double began = progress_now();
    const char *fault = encoding_fault(text.bytes, text.length);
    if (fault) return send_error(request, connection, MHD_HTTP_BAD_REQUEST, fault);
    rub_status status = answer_text(&request->form, &text, &none, &request->doc, &out);
    if (status != RUB_OK || out.failed) {
        buffer_free(&out);
        return send_error(request, connection, MHD_HTTP_INTERNAL_SERVER_ERROR, rub_status_text(status));
    }
    if (request->form.format == RUB_JSON) buffer_put(&out, "\n", 1);
    stats_count(&stats, request->doc);
    metrics_work(&request->service->metrics, &stats, progress_now() - began);
    return send_buffer(request, connection, MHD_HTTP_OK, type_of(request->form.format), &out);
}

/* ---- what is asked for ---- */

static void refuse(request *request, unsigned status, const char *why) {
    if (request->refused) return;
    request->refused = status;
    request->why = why;
}

static int word_of(struct MHD_Connection *connection, const char *key, const char *const *words, int count) {
    const char *value = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, key);
    for (int i = 0; value && i < count; i++)
        if (strcmp(value, words[i]) == 0) return i;
    return value ? count : -1;
}

static void take_query(request *request, struct MHD_Connection *connection) {
    int format = word_of(connection, "format", answer_formats, RUB_FORMAT_COUNT);
    int offsets = word_of(connection, "offsets", answer_offsets, RUB_BYTE + 1);
    if (format == RUB_FORMAT_COUNT)
        refuse(request, MHD_HTTP_BAD_REQUEST, "format is not known; see rubricate --help");
    else if (format >= 0) request->form.format = (rub_format)format;
    if (offsets == RUB_BYTE + 1)
        refuse(request, MHD_HTTP_BAD_REQUEST, "offsets are utf16, codepoint or byte");
    else if (offsets >= 0) request->form.options.offsets = (rub_offsets)offsets;
}

static void take_type(request *request, struct MHD_Connection *connection) {
    const char *type = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Type");
    size_t length = type ? strcspn(type, "; ") : 0;
    static const char *const lines[] = {"application/x-ndjson", "application/jsonl", "application/json"};
    for (size_t i = 0; i < 3; i++)
        request->lines |= strlen(lines[i]) == length && strncasecmp(type, lines[i], length) == 0;
    request->form.html = length == 9 && strncasecmp(type, "text/html", 9) == 0;
    bool text = !length || (length == 10 && strncasecmp(type, "text/plain", 10) == 0);
    if (!request->lines && !request->form.html && !text)
        refuse(request, MHD_HTTP_UNSUPPORTED_MEDIA_TYPE,
               "send text/plain, text/html, or application/x-ndjson with a JSON object a line");
    if (request->lines && !answer_is_lines(request->form.format))
        refuse(request, MHD_HTTP_BAD_REQUEST, "lines are answered with format json or spans");
}

static void take_head(request *request, struct MHD_Connection *connection, const char *url,
                      const char *method) {
    bool post = strcmp(method, "POST") == 0, get = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0;
    const char *length = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Length");
    if (strcmp(url, "/annotate") == 0) {
        if (!post) refuse(request, MHD_HTTP_METHOD_NOT_ALLOWED, "POST a text to /annotate");
        take_query(request, connection);
        take_type(request, connection);
    } else if (strcmp(url, "/health") != 0 && strcmp(url, "/metrics") != 0)
        refuse(request, MHD_HTTP_NOT_FOUND, "there are /annotate, /health and /metrics");
    else if (!get) refuse(request, MHD_HTTP_METHOD_NOT_ALLOWED, "GET /health and /metrics");
    if (length && strtoull(length, NULL, 10) > REQUEST_BODY_MAX)
        refuse(request, MHD_HTTP_CONTENT_TOO_LARGE, "the body is longer than 64 MB; send it in parts");
}

static enum MHD_Result answer(request *request, struct MHD_Connection *connection, const char *url) {
    buffer out = {NULL, 0, 0, false};
    if (request->refused) return send_error(request, connection, request->refused, request->why);
    if (strcmp(url, "/health") == 0) {
        buffer_text(&out, "ok\n");
        return send_buffer(request, connection, MHD_HTTP_OK, "text/plain", &out);
    }
    if (strcmp(url, "/metrics") == 0) {
        metrics_put(&request->service->metrics, &out);
        return send_buffer(request, connection, MHD_HTTP_OK, "text/plain; version=0.0.4", &out);
    }
    if (buffer_put(&request->body, "", 1)) /* a NUL behind it, for an empty body, too */
        return send_error(request, connection, MHD_HTTP_INTERNAL_SERVER_ERROR,
                          rub_status_text(RUB_ERR_MEMORY));
    request->body.length--;
    return request->lines ? send_lines(request, connection) : send_document(request, connection);
}

/* ---- libmicrohttpd's side ---- */

static connection *connection_of(struct MHD_Connection *connection) {
    return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

static void follow(void *context, struct MHD_Connection *connection, void **place,
                   enum MHD_ConnectionNotificationCode code) {
    connections *all = &((service *)context)->connections;
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
        *place = connection_open(
            all, MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd);
    else connection_close(all, *place), *place = NULL;
}

static request *request_new(service *service) {
    request *request = calloc(1, sizeof *request);
    if (!request) return NULL;
    request->service = service;
    request->form = service->options->form;
    request->fields = (source_fields){.text = "text", .id = "id"};
    request->source = (source){.name = "the body", .fields = &request->fields};
    return request;
}

static enum MHD_Result handle(void *context, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *bytes, size_t *length,
                              void **state) {
    request *request = *state;
    connections *all = &((service *)context)->connections;
    (void)version;
    connection_brings(all, connection_of(connection), *length);
    if (!request) {
        if (!(request = *state = request_new(context))) return MHD_NO;
        take_head(request, connection, url, method);
        /* What is too long is answered before it is sent. */
        return request->refused == MHD_HTTP_CONTENT_TOO_LARGE ? answer(request, connection, url) : MHD_YES;
    }
    if (!*length) {
        connection_brought(all, connection_of(connection));
        return answer(request, connection, url);
    }
    if (request->body.length + *length > REQUEST_BODY_MAX)
        refuse(request, MHD_HTTP_CONTENT_TOO_LARGE, "the body is longer than 64 MB; send it in parts");
    if (!request->refused && buffer_put(&request->body, bytes, *length)) return MHD_NO;
    if (request->refused) buffer_free(&request->body);
    *length = 0;
    return MHD_YES;
}

static void finish(void *context, struct MHD_Connection *connection, void **state,
                   enum MHD_RequestTerminationCode code) {
    request *request = *state;
    (void)code;
    connection_waits(&((service *)context)->connections, connection_of(connection));
    if (!request) return;
    rub_doc_free(request->doc);
    buffer_free(&request->body);
    buffer_free(&request->answer);
    free(request);
    *state = NULL;
}

struct MHD_Daemon *request_start(service *service, int socket, unsigned threads) {
    return MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_AUTO, 0, NULL, NULL, handle, service,
                            MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_THREAD_POOL_SIZE, threads,
                            MHD_OPTION_CONNECTION_LIMIT, CONNECTIONS_MAX, MHD_OPTION_CONNECTION_TIMEOUT,
                            TIMEOUT_SECONDS, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)128 << 10,
                            MHD_OPTION_NOTIFY_COMPLETED, finish, service, MHD_OPTION_NOTIFY_CONNECTION,
                            follow, service, MHD_OPTION_END);
}

void request_stop(struct MHD_Daemon *daemon) {
    MHD_quiesce_daemon(daemon);
    for (int i = 0; i < GRACE_SECONDS * 10; i++) {
        const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_CURRENT_CONNECTIONS);
        if (!info || !info->num_connections) break;
        nanosleep(&(struct timespec){0, 100000000}, NULL);
    }
    MHD_stop_daemon(daemon);
}
#else
struct MHD_Daemon *request_start(service *service, int socket, unsigned threads) {
    (void)service, (void)socket, (void)threads;
    return NULL;
}

void request_stop(struct MHD_Daemon *daemon) {
    (void)daemon;
}
#endif
