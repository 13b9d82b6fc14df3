/* SPDX-License-Identifier: MIT */
/*
 * tag.h - the HTML elements that the extractor tells apart
 *
 * One table names every element that some stage treats in its own way; all
 * others are WCI_TAG_OTHER and count as inline. The flags say how the pre-scan
 * and the sink treat them; what an element means for an article is the
 * business of the features.
 */
#ifndef WCI_TAG_H
#define WCI_TAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum wci_tag_flag {
	WCI_TAG_BLOCK = 1,   /* its ends are ends of a run of text */
	WCI_TAG_VOID = 2,    /* has no content and no end tag */
	WCI_TAG_SKIP = 4,    /* dropped with all it holds */
	WCI_TAG_FORMAT = 8,  /* dropped, its content stays */
	WCI_TAG_ONCE = 16,   /* inside itself it adds nothing: dropped there;
				 without attributes only links and what is
				 bold add anything */
	WCI_TAG_OUTER = 32,  /* html, head, body: the parser makes its own */
	WCI_TAG_HEADING = 64 /* h1 ... h6 */
};

/* clang-format off */
/*
 * X(name, text, flags, priority). The priority is libxml2's rule of which end
 * tags close which open elements: an end tag passes over an element only if
 * its own priority is as high. The pre-scan keeps the same rule.
 */
#define WCI_TAG_TABLE(X)                                                       \
	X(OTHER, "", 0, 100)                                                   \
	X(A, "a", WCI_TAG_ONCE, 100)                                           \
	X(ABBR, "abbr", WCI_TAG_FORMAT, 100)                                   \
	X(ACRONYM, "acronym", WCI_TAG_FORMAT, 100)                             \
	X(ADDRESS, "address", WCI_TAG_BLOCK, 100)                              \
	X(APPLET, "applet", WCI_TAG_SKIP, 100)                                 \
	X(AREA, "area", WCI_TAG_VOID | WCI_TAG_SKIP, 100)                      \
	X(ARTICLE, "article", WCI_TAG_BLOCK, 100)                              \
	X(ASIDE, "aside", WCI_TAG_BLOCK, 100)                                  \
	X(AUDIO, "audio", WCI_TAG_SKIP, 100)                                   \
	X(B, "b", WCI_TAG_ONCE, 100)                                           \
	X(BASE, "base", WCI_TAG_VOID | WCI_TAG_SKIP, 100)                      \
	X(BASEFONT, "basefont", WCI_TAG_VOID | WCI_TAG_SKIP, 100)              \
	X(BDI, "bdi", WCI_TAG_FORMAT, 100)                                     \
	X(BDO, "bdo", WCI_TAG_FORMAT, 100)                                     \
	X(BIG, "big", WCI_TAG_FORMAT, 100)                                     \
	X(BLOCKQUOTE, "blockquote", WCI_TAG_BLOCK, 100)                        \
	X(BODY, "body", WCI_TAG_OUTER, 200)                                    \
	X(BR, "br", WCI_TAG_VOID, 100)                                         \
	X(BUTTON, "button", WCI_TAG_BLOCK, 100)                                \
	X(CANVAS, "canvas", WCI_TAG_SKIP, 100)                                 \
	X(CAPTION, "caption", WCI_TAG_BLOCK, 100)                              \
	X(CENTER, "center", WCI_TAG_BLOCK, 100)                                \
	X(CITE, "cite", WCI_TAG_ONCE, 100)                                     \
	X(CODE, "code", WCI_TAG_ONCE, 100)                                     \
	X(COL, "col", WCI_TAG_VOID | WCI_TAG_SKIP, 100)                        \
	X(COLGROUP, "colgroup", WCI_TAG_FORMAT, 100)                           \
	X(DD, "dd", WCI_TAG_BLOCK, 100)                                        \
	X(DEL, "del", WCI_TAG_FORMAT, 100)                                     \
	X(DETAILS, "details", WCI_TAG_BLOCK, 100)                              \
	X(DIALOG, "dialog", WCI_TAG_BLOCK, 100)                                \
	X(DIV, "div", WCI_TAG_BLOCK, 150)                                      \
	X(DL, "dl", WCI_TAG_BLOCK, 100)                                        \
	X(DT, "dt", WCI_TAG_BLOCK, 100)                                        \
	X(EM, "em", WCI_TAG_ONCE, 100)                                         \
	X(EMBED, "embed", WCI_TAG_VOID | WCI_TAG_SKIP, 100)                    \
	X(FIELDSET, "fieldset", WCI_TAG_BLOCK, 100)                            \
	X(FIGCAPTION, "figcaption", WCI_TAG_BLOCK, 100)                        \
	X(FIGURE, "figure", WCI_TAG_BLOCK, 100)                                \
	X(FONT, "font", WCI_TAG_FORMAT, 100)                                   \
	X(FOOTER, "footer", WCI_TAG_BLOCK, 100)                                \
	X(FORM, "form", WCI_TAG_BLOCK, 100)                                    \
	X(FRAME, "frame", WCI_TAG_VOID | WCI_TAG_SKIP, 100)                    \
	X(H1, "h1", WCI_TAG_BLOCK | WCI_TAG_HEADING, 100)                      \
	X(H2, "h2", WCI_TAG_BLOCK | WCI_TAG_HEADING, 100)                      \
	X(H3, "h3", WCI_TAG_BLOCK | WCI_TAG_HEADING, 100)                      \
	X(H4, "h4", WCI_TAG_BLOCK | WCI_TAG_HEADING, 100)                      \
	X(H5, "h5", WCI_TAG_BLOCK | WCI_TAG_HEADING, 100)                      \
	X(H6, "h6", WCI_TAG_BLOCK | WCI_TAG_HEADING, 100)                      \
	X(HEAD, "head", WCI_TAG_OUTER, 200)                                    \
	X(HEADER, "header", WCI_TAG_BLOCK, 100)                                \
	X(HGROUP, "hgroup", WCI_TAG_BLOCK, 100)                                \
	X(HR, "hr", WCI_TAG_VOID, 100)                                         \
	X(HTML, "html", WCI_TAG_OUTER, 220)                                    \
	X(I, "i", WCI_TAG_ONCE, 100)                                           \
	X(IFRAME, "iframe", WCI_TAG_SKIP, 100)                                 \
	X(IMG, "img", WCI_TAG_VOID, 100)                                       \
	X(INPUT, "input", WCI_TAG_VOID, 100)                                   \
	X(INS, "ins", WCI_TAG_FORMAT, 100)                                     \
	X(KBD, "kbd", WCI_TAG_FORMAT, 100)                                     \
	X(LABEL, "label", WCI_TAG_ONCE, 100)                                   \
	X(LEGEND, "legend", WCI_TAG_BLOCK, 100)                                \
	X(LI, "li", WCI_TAG_BLOCK, 100)                                        \
	X(LINK, "link", WCI_TAG_VOID, 100)                                     \
	X(MAIN, "main", WCI_TAG_BLOCK, 100)                                    \
	X(MARK, "mark", WCI_TAG_FORMAT, 100)                                   \
	X(MENU, "menu", WCI_TAG_BLOCK, 100)                                    \
	X(META, "meta", WCI_TAG_VOID, 100)                                     \
	X(NAV, "nav", WCI_TAG_BLOCK, 100)                                      \
	X(NOBR, "nobr", WCI_TAG_FORMAT, 100)                                   \
	X(NOEMBED, "noembed", WCI_TAG_SKIP, 100)                               \
	X(NOFRAMES, "noframes", WCI_TAG_SKIP, 100)                             \
	X(NOSCRIPT, "noscript", WCI_TAG_SKIP, 100)                             \
	X(OBJECT, "object", WCI_TAG_FORMAT, 100)                               \
	X(OL, "ol", WCI_TAG_BLOCK, 100)                                        \
	X(OPTGROUP, "optgroup", WCI_TAG_FORMAT, 100)                           \
	X(OPTION, "option", WCI_TAG_BLOCK, 100)                                \
	X(P, "p", WCI_TAG_BLOCK, 100)                                          \
	X(PARAM, "param", WCI_TAG_VOID | WCI_TAG_SKIP, 100)                    \
	X(PICTURE, "picture", WCI_TAG_FORMAT, 100)                             \
	X(PRE, "pre", WCI_TAG_BLOCK, 100)                                      \
	X(Q, "q", WCI_TAG_FORMAT, 100)                                         \
	X(S, "s", WCI_TAG_FORMAT, 100)                                         \
	X(SAMP, "samp", WCI_TAG_FORMAT, 100)                                   \
	X(SCRIPT, "script", WCI_TAG_SKIP, 100)                                 \
	X(SEARCH, "search", WCI_TAG_BLOCK, 100)                                \
	X(SECTION, "section", WCI_TAG_BLOCK, 100)                              \
	X(SELECT, "select", WCI_TAG_BLOCK, 100)                                \
	X(SMALL, "small", WCI_TAG_ONCE, 100)                                   \
	X(SOURCE, "source", WCI_TAG_VOID | WCI_TAG_SKIP, 100)                  \
	X(SPAN, "span", 0, 100)                                                \
	X(STRIKE, "strike", WCI_TAG_FORMAT, 100)                               \
	X(STRONG, "strong", WCI_TAG_ONCE, 100)                                 \
	X(STYLE, "style", WCI_TAG_SKIP, 100)                                   \
	X(SUB, "sub", WCI_TAG_FORMAT, 100)                                     \
	X(SUMMARY, "summary", WCI_TAG_BLOCK, 100)                              \
	X(SUP, "sup", WCI_TAG_FORMAT, 100)                                     \
	X(SVG, "svg", WCI_TAG_SKIP, 100)                                       \
	X(TABLE, "table", WCI_TAG_BLOCK, 190)                                  \
	X(TBODY, "tbody", WCI_TAG_BLOCK, 180)                                  \
	X(TD, "td", WCI_TAG_BLOCK, 160)                                        \
	X(TEMPLATE, "template", WCI_TAG_BLOCK, 100)                            \
	X(TEXTAREA, "textarea", WCI_TAG_SKIP, 100)                             \
	X(TFOOT, "tfoot", WCI_TAG_BLOCK, 180)                                  \
	X(TH, "th", WCI_TAG_BLOCK, 160)                                        \
	X(THEAD, "thead", WCI_TAG_BLOCK, 180)                                  \
	X(TIME, "time", 0, 100)                                                \
	X(TITLE, "title", WCI_TAG_BLOCK, 100)                                  \
	X(TR, "tr", WCI_TAG_BLOCK, 170)                                        \
	X(TRACK, "track", WCI_TAG_VOID | WCI_TAG_SKIP, 100)                    \
	X(TT, "tt", WCI_TAG_FORMAT, 100)                                       \
	X(U, "u", WCI_TAG_FORMAT, 100)                                         \
	X(UL, "ul", WCI_TAG_BLOCK, 100)                                        \
	X(VAR, "var", WCI_TAG_FORMAT, 100)                                     \
	X(VIDEO, "video", WCI_TAG_SKIP, 100)                                   \
	X(WBR, "wbr", WCI_TAG_VOID | WCI_TAG_SKIP, 100)                        \
	X(XMP, "xmp", WCI_TAG_FORMAT, 100)
/* clang-format on */

enum wci_tag {
#define X(name, text, flags, priority) WCI_TAG_##name,
	WCI_TAG_TABLE(X)
#undef X
	    WCI_N_TAGS
};

struct wci_tag_info {
	const char *name; /* lower case */
	uint8_t len;
	uint8_t flags;
	uint8_t priority;
};

/* Indexed by enum wci_tag. */
extern const struct wci_tag_info wci_tags[WCI_N_TAGS];

/* Whether the ends of an element part runs of text. An unknown one's do. */
static inline bool
wci_tag_parts(enum wci_tag tag)
{
	return tag == WCI_TAG_OTHER ||
	       (wci_tags[tag].flags & (WCI_TAG_BLOCK | WCI_TAG_OUTER)) != 0;
}

/* The tag of a name in any case; WCI_TAG_OTHER if it is none of the table. */
enum wci_tag wci_tag_find(const char *name, size_t len);

#endif
