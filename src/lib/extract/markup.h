/* SPDX-License-Identifier: MIT */
/*
 * markup.h - what the network sees of a block beyond its text
 *
 * A vector of floats for each block, all roughly between 0 and 1: the element
 * it stands in and those around that, the names they carry, what else those
 * hold, and where the block stands on the page. Everything about a subtree is
 * a difference of two running sums over blocks; everything about the elements
 * above is handed down from parent to child once.
 *
 * Box      the innermost block-level element that holds the block.
 * Good     a block of prose (dump_feature.h) of which less than a third is
 *          links. Its words are the page's good words.
 * Worth    of an element, as in readability: the good words of its own
 *          blocks, half of those of its children's, a quarter of theirs.
 */
#ifndef WCI_MARKUP_H
#define WCI_MARKUP_H

#include "extract/class_words.h"
#include "extract/dump_feature.h"
#include "extract/page.h"

/* X(NAME, what). */
#define WCI_MARK_TABLE(X)                                                      \
	X(LINKED, "share of its text in links")                                \
	X(ALL_LINK, "all of it")                                               \
	X(N_LINKS, "links in it, up to 4")                                     \
	X(BOLD, "share of its text in bold")                                   \
	X(AFTER_BR, "one <br> before it")                                      \
	X(IMAGES, "pictures since the block before, up to 3")                  \
	X(HIDDEN, "in a hidden subtree")                                       \
	X(BOX_P, "its box is <p>")                                             \
	X(BOX_H1, "<h1>")                                                      \
	X(BOX_H2, "<h2>")                                                      \
	X(BOX_H3, "<h3>")                                                      \
	X(BOX_H4, "<h4> to <h6>")                                              \
	X(BOX_LI, "<li>")                                                      \
	X(BOX_CELL, "<td> or <th>")                                            \
	X(BOX_DIV, "<div>, <center> or unknown")                               \
	X(BOX_SECTION, "<section>, <article>, <main>, <body>")                 \
	X(BOX_QUOTE, "<blockquote>")                                           \
	X(BOX_PRE, "<pre>")                                                    \
	X(BOX_DD, "<dt> or <dd>")                                              \
	X(BOX_CAPTION, "<figcaption>, <caption>, <figure>")                    \
	X(BOX_FORM, "<button>, <option>, <legend> and the like")               \
	X(IN_SPAN, "all of it in a named <span>")                              \
	X(IN_A, "all of it in one <a>")                                        \
	X(IN_NAV, "inside <nav>")                                              \
	X(IN_FOOTER, "<footer>")                                               \
	X(IN_HEADER, "<header>")                                               \
	X(IN_ASIDE, "<aside>")                                                 \
	X(IN_FORM, "<form>")                                                   \
	X(IN_TABLE, "<table>")                                                 \
	X(IN_LIST, "<ul> or <ol>")                                             \
	X(IN_FIGURE, "<figure>")                                               \
	X(IN_ARTICLE, "<article>")                                             \
	X(IN_MAIN, "<main>")                                                   \
	X(IN_SECTION, "<section>")                                             \
	X(IN_QUOTE, "<blockquote>")                                            \
	X(IN_DETAILS, "<details> or <dialog>")                                 \
	X(DEPTH, "of its box, 32 is 1")                                        \
	X(NEAR_SUM, "learned weights of names on it and two levels above")     \
	X(NEAR_MIN, "the smallest of them")                                    \
	X(FAR_SUM, "learned weights of names further up")                      \
	X(FAR_MIN, "the smallest of them")                                     \
	X(NAMED, "it or its parent carries names")                             \
	X(PARENT_SHARE, "share of the good words that its parent holds")       \
	X(GRAND_SHARE, "its grandparent")                                      \
	X(GREAT_SHARE, "its great-grandparent")                                \
	X(PARENT_GOOD, "share of its parent's words that are good")            \
	X(GRAND_GOOD, "of its grandparent's")                                  \
	X(GREAT_GOOD, "of its great-grandparent's")                            \
	X(PARENT_LINKED, "share of its parent's text in links")                \
	X(GRAND_LINKED, "of its grandparent's")                                \
	X(PARENT_WORDS, "logarithm of its parent's words")                     \
	X(PARENT_BLOCKS, "logarithm of its parent's blocks")                   \
	X(IN_50, "in the smallest element with half of the good words")        \
	X(IN_70, "with 70 %")                                                  \
	X(IN_85, "with 85 %")                                                  \
	X(FROM_50, "levels below the innermost element it shares with that")   \
	X(FROM_70, "the same for 70 %")                                        \
	X(FROM_85, "the same for 85 %")                                        \
	X(BEST_WORTH, "best worth of an element around it, of the page's")     \
	X(PARENT_WORTH, "worth of its parent, of the page's best")             \
	X(GRAND_WORTH, "worth of its grandparent")                             \
	X(IN_BEST_ARTICLE, "in the <article> with most good words")            \
	X(ARTICLE_SHARE, "share of good words that this article holds")        \
	X(N_ARTICLES, "logarithm of the number of <article>")                  \
	X(IN_BODY_PROP, "in an element named articleBody or the like")         \
	X(HAS_BODY_PROP, "the page has one with half of the good words")       \
	X(SAME_BLOCKS, "logarithm of blocks in boxes of the same kind")        \
	X(SAME_GOOD, "share of the good words that those hold")                \
	X(SAME_SHARE, "share of those words that are good")                    \
	X(SIBLING_GOOD, "the same among its siblings only")                    \
	X(AFTER_TITLE, "behind the <h1> that is most like the title")          \
	X(SINCE_TITLE, "logarithm of the blocks since that")                   \
	X(IS_TITLE, "share of its topics that <title> has")                    \
	X(HAS_TITLE, "share of the topics of <title> that it has")             \
	X(WORDS_BEFORE, "share of the page's words before it")                 \
	X(GOOD_BEFORE, "share of the good words before it")                    \
	X(UNDER_RELATED, "its heading says 'related'")                         \
	X(UNDER_COMMENT, "its heading says 'comments'")                        \
	X(UNDER_SUBSCRIBE, "its heading says 'newsletter'")                    \
	X(UNDER_HEADING, "logarithm of the blocks since a heading")            \
	X(COPY_BEFORE, "the same text stands before it")                       \
	X(COPY_AFTER, "the same text stands behind it")                        \
	X(SEEN, "share of its word fours that stand before it")                \
	X(IN_META, "it is the page's own description of itself")               \
	X(PAGE_GOOD, "share of the page's words that are good")                \
	X(PAGE_WORDS, "logarithm of the good words")                           \
	X(PAGE_BLOCKS, "logarithm of the blocks")                              \
	X(PAGE_LINKED, "share of the page's text in links")

enum {
#define X(name, what) WCI_MARK_##name,
	WCI_MARK_TABLE(X)
#undef X
	/* Whether an element near it, or further up, is of each kind. */
	WCI_MARK_NEAR_KIND,
	WCI_MARK_FAR_KIND = WCI_MARK_NEAR_KIND + WCI_N_KINDS,
	WCI_N_MARK = WCI_MARK_FAR_KIND + WCI_N_KINDS
};

/* What the names and tags of an element and of those above come to. */
struct wci_place {
	struct wci_class class; /* of its own names */
	uint32_t tags;          /* of it and all above: 1 << enum wci_above */
	uint32_t kinds;         /* the same for kinds of names */
	float far, far_min;     /* learned weights, the same */
	float worth;
	float best_worth;     /* of it and all above */
	uint32_t look;        /* hash of its tag and names, and its parent's */
	uint32_t row, row_in; /* scratch of rules.c */
};

/* Elements that matter to all they hold, in the order of WCI_MARK_IN_NAV. */
enum wci_above {
	WCI_ABOVE_NAV,
	WCI_ABOVE_FOOTER,
	WCI_ABOVE_HEADER,
	WCI_ABOVE_ASIDE,
	WCI_ABOVE_FORM,
	WCI_ABOVE_TABLE,
	WCI_ABOVE_LIST,
	WCI_ABOVE_FIGURE,
	WCI_ABOVE_ARTICLE,
	WCI_ABOVE_MAIN,
	WCI_ABOVE_SECTION,
	WCI_ABOVE_QUOTE,
	WCI_ABOVE_DETAILS,
	WCI_N_ABOVE
};

/* Running sums over the blocks; entry i is of those before block i. */
struct wci_sums {
	uint32_t words, good, bytes, linked;
};

struct wci_markup {
	struct wci_class_table *classes;
	float (*mark)[WCI_N_MARK];
	struct wci_place *place; /* of each element */
	struct wci_sums *sums;
	struct wci_tally *tally; /* scratch: a hash table */
	struct wci_lines title;  /* <title> as one line */
	size_t room_mark, room_place, room_sums, room_tally;
	/* Of the page; elements are WCI_NO_ELEMENT if there is none: */
	uint32_t holds[3]; /* smallest with 50, 70, 85 % of the good words */
	uint32_t best_article, body_prop;
	size_t title_block; /* n_blocks if there is none */
	unsigned n_articles;
	float best_worth;
};

/*
 * Fill mark for every block. ls holds a line a block, f its features, lex
 * what both were made with. false: memory is out.
 */
bool wci_markup_get(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls, const struct wci_line_features *f,
    const struct wci_lexicon *lex);

/* Give the memory back. The class table is the caller's. */
void wci_markup_clear(struct wci_markup *m);

/*
 * The parts of wci_markup_get: of the elements (markup.c); of the tags, names
 * and surroundings of one block (markup_block.c); of blocks that look or read
 * alike (markup_alike.c, false: memory is out); of titles and headings
 * (markup_title.c, the same).
 */
bool wci_markup_elements(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls, const struct wci_line_features *f);
void wci_markup_block(const struct wci_markup *m, const struct wci_page *p,
    size_t i, float *x);
bool wci_markup_alike(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls);
bool wci_markup_titles(struct wci_markup *m, const struct wci_page *p,
    const struct wci_lines *ls, const struct wci_lexicon *lex);

/* The box of a block: its innermost block-level element. */
uint32_t wci_markup_box(const struct wci_page *p, const struct wci_block *b);

/* The next larger element around e that holds more blocks than e; the first
 * element at last. */
uint32_t wci_markup_around(const struct wci_page *p, uint32_t e);

/* About log2(n + 1): exact at powers of two, linear between. */
float wci_markup_log(size_t n);

#endif
