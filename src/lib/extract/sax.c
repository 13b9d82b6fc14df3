/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/sax.h"

#include <limits.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "base/error.h"
#include "extract/sink.h"

static void
on_start(void *ctx, const xmlChar *name, const xmlChar **atts)
{
	(void)atts;
	wci_sink_start(ctx, (const char *)name);
}

static void
on_end(void *ctx, const xmlChar *name)
{
	wci_sink_end(ctx, (const char *)name);
}

static void
on_text(void *ctx, const xmlChar *text, int len)
{
	(void)text; /* a letter for each run of it */
	wci_sink_text(ctx, (size_t)len);
}

wcopy_status
wci_sax_parse(struct wci_sink *sink, struct wcopy_error *err)
{
	struct wcopy_span markup = wci_buf_span(&sink->in->out);
	xmlSAXHandler sax;
	xmlParserCtxtPtr ctxt;
	bool no_memory, stopped;

	if (markup.len > INT_MAX)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_TOO_LARGE,
		    "the page is too large for the parser");
	memset(&sax, 0, sizeof(sax));
	sax.initialized = 1; /* SAX 1: start and end with names alone */
	sax.startElement = on_start;
	sax.endElement = on_end;
	sax.characters = on_text;
	sax.ignorableWhitespace = on_text;
	sax.cdataBlock = on_text;
	ctxt = xmlCreatePushParserCtxt(&sax, sink, NULL, 0, NULL);
	if (ctxt == NULL)
		return wci_fail_nomem(err);
	/* Without HUGE it stops at 256 levels. */
	(void)xmlCtxtUseOptions(ctxt,
	    XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
		XML_PARSE_IGNORE_ENC | (int)XML_PARSE_HUGE);
	stopped = xmlParseChunk(ctxt, markup.ptr, (int)markup.len, 1) != 0;
	no_memory = ctxt->errNo == XML_ERR_NO_MEMORY;
	if (ctxt->myDoc != NULL)
		xmlFreeDoc(ctxt->myDoc);
	xmlFreeParserCtxt(ctxt);
	if (no_memory)
		return wci_fail_nomem(err);
	if (stopped)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_HTML,
		    "the parser stopped in the middle of the page");
	return wci_sink_finish(sink, err);
}

void
wci_sax_prepare(void)
{
	xmlInitParser();
}

const char *
wci_sax_entity_name(uint32_t cp)
{
	const htmlEntityDesc *d = htmlEntityValueLookup(cp);

	return d != NULL ? d->name : NULL;
}
