/* SPDX-License-Identifier: MIT */
/*
 * class_words.h - what the class names of an element give away
 *
 * Authors of pages name their elements for themselves, in English nearly
 * everywhere, and the names tell the story from the rest better than any
 * tag: post-content, comment-list, wp-caption, shareTools. The words that an
 * element carries (class, id, role, itemprop ...) are cut into tokens, at
 * every sign and where a capital follows a small letter; a token, and a pair
 * of tokens that stand side by side in one name, is looked up in two tables:
 * kinds, written by hand below, and weights, learned from labelled pages
 * (class_weights.c).
 *
 *	"articleBody td-post_content" -> article, body, article+body,
 *	                                 td, post, content, td+post ...
 *
 * Threads  a table remembers what it has read: one a thread.
 */
#ifndef WCI_CLASS_WORDS_H
#define WCI_CLASS_WORDS_H

#include <stddef.h>
#include <stdint.h>
#include <wirecopy/base.h>

/* Kinds of elements: X(NAME, tokens that say so; "+" joins a pair). */
#define WCI_KIND_TABLE(X)                                                      \
	X(NAV, "nav navi navbar navigation menu menubar submenu mainmenu "     \
	       "breadcrumb breadcrumbs crumbs megamenu hamburger topbar "      \
	       "toolbar skip+link pagination pager paging toc jump")           \
	X(COMMENT, "comment comments commentlist commentlst disqus respond "   \
		   "reply replies discussion kommentar kommentare "            \
		   "commentaires comentarios livefyre fb+comments coral "      \
		   "viafoura spotim leserbriefe")                              \
	X(RELATED, "related relateds recommend recommended recommendations "   \
		   "recirc recirculation more+from more+stories read+more "    \
		   "readmore trending popular mostread most+read most+viewed " \
		   "outbrain taboola revcontent zergnet suggested similar "    \
		   "also next+up up+next latest+news inline+related "          \
		   "interstitial+link readnext read+next teaser teasers "      \
		   "weitere relacionadas crosslinks upnext next+post "         \
		   "prev+next previous")                                       \
	X(SHARE, "share shares sharing sharebar sharetools social socials "    \
		 "addthis addtoany sharethis sharedaddy facebook twitter "     \
		 "whatsapp pinterest linkedin tweet likes follow "             \
		 "article+tools tools bookmark print")                         \
	X(AUTHOR, "author authors byline by+line bio biography contributor "   \
		  "contributors profile writer autor auteur vcard avatar "     \
		  "gravatar aboutauthor")                                      \
	X(AD, "ad ads advert advertisement advertising advertorial banner "    \
	      "banners sponsor sponsored sponsors dfp adsense promo promos "   \
	      "promotion promoted anzeige werbung publicidad affiliate "       \
	      "adslot adunit commercial partner partners marketing")           \
	X(SIGNUP, "newsletter newsletters signup sign+up subscribe "           \
		  "subscription subscriptions mailing optin opt+in paywall "   \
		  "login register registration mailchimp email+form cta "      \
		  "call+to+action donate donation membership")                 \
	X(CAPTION, "caption captions figcaption credit credits photo photos "  \
		   "photographer image images img gallery slideshow slider "   \
		   "carousel picture media video videos player thumbnail "     \
		   "thumb lightbox bildunterschrift legende copyright+image")  \
	X(FOOTER, "footer foot colophon copyright copy legal disclaimer "      \
		  "imprint sitemap bottom")                                    \
	X(HEADER, "header masthead head top logo branding hero")               \
	X(SIDE, "sidebar side aside rail widget widgets module right+rail "    \
		"rightcol secondary tertiary complementary column+right "      \
		"sidecol rightbar")                                            \
	X(TAGS, "tags tag taglist categories category topics topic keywords "  \
		"cat+links tag+links labels hashtags")                         \
	X(CONSENT, "cookie cookies consent gdpr onetrust cmp popup modal "     \
		   "overlay dialog privacy lightbox banner+cookie "            \
		   "interstitial")                                             \
	X(HIDDEN, "hidden hide invisible sr+only screen+reader visually+"      \
		  "hidden offscreen noprint no+print collapse accessibility "  \
		  "print+only visuallyhidden")                                 \
	X(TITLE, "title headline headlines heading hed kicker eyebrow "        \
		 "subtitle subheadline deck dek standfirst summary lead "      \
		 "excerpt teaser+text intro")                                  \
	X(DATE, "date datetime time timestamp published updated posted "       \
		"pubdate dateline meta metadata postmeta info entry+meta "     \
		"post+meta")                                                   \
	X(BODY, "articlebody article+body article+content article+text "       \
		"entry+content post+content post+body story+body "             \
		"story+content storytext articletext body+copy bodycopy "      \
		"entry+body post+text article+copy paragraph paragraphs "      \
		"prose richtext rich+text wysiwyg main+content page+content "  \
		"story+text artikeltext field+body fulltext "                  \
		"single+content blog+content content+body body+text "          \
		"articlecontent storybody zn+body+paragraph")                  \
	X(ARTICLE, "article story post entry content main body text single "   \
		   "artikel beitrag hentry noticia")                           \
	X(LIST, "list lists grid card cards item items tile tiles feed "       \
		"stream archive listing listings collection row swiper "       \
		"loop results")                                                \
	X(QUOTE, "quote quotes blockquote pullquote pull+quote testimonial "   \
		 "embed twitter+tweet instagram+media")                        \
	X(FAQ, "faq accordion tab tabs tooltip dropdown toggle "               \
	       "infobox factbox box callout aside+box")                        \
	X(FORM, "form input search searchform contact button btn buttons "     \
		"field select rating ratings vote poll quiz survey")           \
	X(PRODUCT, "product products price prices shop cart buy deal deals "   \
		   "store review+box specs weather stock quotes+ticker "       \
		   "ticker score scores events event calendar tickets job "    \
		   "jobs classifieds")

enum wci_kind {
#define X(name, tokens) WCI_KIND_##name,
	WCI_KIND_TABLE(X)
#undef X
	    WCI_N_KINDS
};

/* What the words of one element come to. */
struct wci_class {
	uint32_t kinds; /* 1 << WCI_KIND_x */
	/* Sums of learned weights, and the smallest: for an element near to
	 * the text (its own, or up to two levels above), and for one further
	 * up. */
	float near, near_min, far, far_min;
};

/* A learned weight. The tokens themselves stand beside it as comments. */
struct wci_class_weight {
	uint32_t token; /* hash, rising */
	float near, far;
};

/* Ends with token 0. */
extern const struct wci_class_weight wci_class_weights[];

struct wci_class_table;

/* Make the table from these weights (NULL: wci_class_weights); NULL: memory
 * is out. */
struct wci_class_table *wci_class_table_new(
    const struct wci_class_weight *weights);

/* NULL does nothing. */
void wci_class_table_free(struct wci_class_table *t);

/* What the tag and the names of an element come to. */
struct wci_names {
	struct wci_class class;
	uint32_t look; /* hash of both, digits left out */
};

/* The same names are read once, for as long as they are remembered. words may
 * be empty and has at most 64 KB. Valid until the next call. */
const struct wci_names *wci_class_names(struct wci_class_table *t, unsigned tag,
    struct wcopy_span words);

/* Read the words of an element. */
void wci_class_read(const struct wci_class_table *t, struct wcopy_span words,
    struct wci_class *c);

/* Most tokens of one element that are looked at, pairs included. */
#define WCI_CLASS_TOKENS 128

/* A token of the words: its hash (not 0) and where it stands in them. */
struct wci_class_token {
	uint32_t hash;
	uint16_t off, len;
};

/* The tokens of words and their pairs, into out; returns how many. */
size_t wci_class_tokens(struct wcopy_span words,
    struct wci_class_token out[WCI_CLASS_TOKENS]);

#endif
