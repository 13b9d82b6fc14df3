/* SPDX-License-Identifier: MIT */
/*
 * date_words.c - the words of written-out dates, in eight languages
 */
#include <config.h>
#include "record/date_scan.h"

#include <string.h>

#include "base/utf8.h"
#include "record/wordlist.h"

/*
 * Names of the months and their usual short forms, folded: English, German,
 * French, Spanish, Italian, Portuguese, Dutch, Russian. A name that is the
 * same in several languages stands once.
 */
static const char *const months[12] = {
	" january jan januar janner jaenner jan janvier janv enero ene gennaio "
	"gen janeiro januari anvara anvar anv ",
	" february feb febr februar feber fevrier fevr fev febrero febbraio "
	"fevereiro februari fevrala fevral ",
	" march mar marz maerz mrz mars marzo marco maart mrt marta mart ",
	" april apr avril avr abril abr aprile aprela aprel ",
	" may mai mayo maggio mag maio mei maa ",
	" june jun juni juin junio giugno giu junho iuna iun ",
	" july jul juli juillet juil julio luglio lug julho iula iul ",
	" august aug aout agosto ago augustus avgusta avgust avg ",
	" september sep sept septembre septiembre setiembre settembre set sett "
	"setembro sentabra sentabr sent sen ",
	" october oct oktober okt octobre octubre ottobre ott outubro out "
	"oktabra oktabr ",
	" november nov novembre noviembre novembro noabra noabr noa ",
	" december dec dezember dez decembre diciembre dic dicembre dezembro "
	"dekabra dekabr dek ",
};

/* Names that mean one thing only; IST, AST and ET do not. */
static const struct {
	const char *names;
	int zone_min;
} zones[] = {
	{ " gmt ut utc z wet ", 0 },
	{ " bst cet mez west ", 60 },
	{ " cest mesz eet sast ", 120 },
	{ " eest msk ", 180 },
	{ " hkt sgt awst ", 480 },
	{ " jst kst ", 540 },
	{ " aest ", 600 },
	{ " aedt ", 660 },
	{ " nzst ", 720 },
	{ " nzdt ", 780 },
	{ " art brt ", -180 },
	{ " edt ", -240 },
	{ " est cdt ", -300 },
	{ " cst mdt ", -360 },
	{ " mst pdt ", -420 },
	{ " pst akdt ", -480 },
	{ " akst ", -540 },
	{ " hst ", -600 },
};

static const struct {
	enum wci_date_word kind;
	const char *words;
} kinds[] = {
	{ WCI_DATE_OF, " of de del d den " },
	{ WCI_DATE_AT, " at um a las la alle ore as om kl klokken ora o v g " },
	{ WCI_DATE_ORDINAL, " st nd rd th er eme e ter " },
	{ WCI_DATE_HOURS, " uhr h hs hrs hr uur heures c " },
	{ WCI_DATE_AM, " am " },
	{ WCI_DATE_PM, " pm " },
};

/* U+00C0 to U+00FF without their accents, and U+0430 to U+045F in Latin
 * letters; a blank is no letter. */
static const char latin1[] =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
static const char cyrillic[] = "abvgdejziiklmnoprstufhccss'y'eua"
			       "eedgesiiilnncki'";

/* The letter that cp folds to; 0: it folds to nothing (an accent by itself);
 * -1: it is no letter. */
static int
fold(uint32_t cp)
{
	if (cp < 0x80)
		return wci_is_letter((char)cp) ? wci_lower((char)cp) : -1;
	if (cp >= 0xC0 && cp <= 0xFF)
		return latin1[cp - 0xC0] == ' ' ? -1 : latin1[cp - 0xC0];
	if (cp >= 0x300 && cp <= 0x36F)
		return 0;
	if (cp >= 0x400 && cp <= 0x40F)
		cp += 0x50;
	else if (cp >= 0x410 && cp <= 0x42F)
		cp += 0x20;
	if (cp >= 0x430 && cp <= 0x45F)
		return cyrillic[cp - 0x430];
	return -1;
}

void
wci_date_word(struct wci_date_cursor *c, struct wci_date_folded *word)
{
	word->len = 0;
	while (c->at < c->end) {
		uint32_t cp;
		size_t n =
		    wci_utf8_decode(c->at, (size_t)(c->end - c->at), &cp);
		int letter = fold(cp);

		if (letter < 0)
			return;
		if (letter > 0 && word->len < sizeof(word->text))
			word->text[word->len++] = (char)letter;
		c->at += n;
	}
}

static bool
is_one_of(const struct wci_date_folded *word, const char *list)
{
	return word->len > 0 && word->len < sizeof(word->text) &&
	       wci_listed(list, word->text, word->len);
}

enum wci_date_word
wci_date_word_kind(const struct wci_date_folded *word)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (is_one_of(word, kinds[i].words))
			return kinds[i].kind;
	return WCI_DATE_OTHER;
}

int
wci_date_month(const struct wci_date_folded *word)
{
	for (int m = 0; m < 12; m++)
		if (is_one_of(word, months[m]))
			return m + 1;
	return 0;
}

bool
wci_date_zone(const struct wci_date_folded *word, int *zone_min)
{
	for (size_t i = 0; i < sizeof(zones) / sizeof(*zones); i++)
		if (is_one_of(word, zones[i].names)) {
			*zone_min = zones[i].zone_min;
			return true;
		}
	return false;
}

bool
wci_date_take(struct wci_date_cursor *c, uint32_t want)
{
	uint32_t cp;
	size_t n;

	if (c->at == c->end)
		return false;
	n = wci_utf8_decode(c->at, (size_t)(c->end - c->at), &cp);
	if (cp != want)
		return false;
	c->at += n;
	return true;
}

bool
wci_date_blanks(struct wci_date_cursor *c)
{
	const char *start = c->at;

	for (;;) {
		char b = wci_date_peek(c, 0);

		if (b == ' ' || (b >= '\t' && b <= '\r'))
			c->at++;
		else if (!wci_date_take(c, 0xA0) && !wci_date_take(c, 0x202F) &&
			 !wci_date_take(c, 0x2009) && !wci_date_take(c, 0x3000))
			break;
	}
	return c->at != start;
}
