/* SPDX-License-Identifier: MIT */
/*
 * date_words.c - the words of written-out dates, in some thirty languages
 */
#include <config.h>
#include "record/date_scan.h"

#include <string.h>

#include "base/utf8.h"
#include "record/wordlist.h"

/*
 * Names of the months and their usual short forms, folded, as dates have them
 * (genitives too): English, German, French, Spanish, Italian, Portuguese,
 * Dutch, Swedish, Norwegian, Danish, Finnish, Estonian, Polish, Czech, Slovak,
 * Slovene, Croatian, Hungarian, Romanian, Turkish, Catalan, Indonesian, Malay,
 * Russian, Ukrainian, Bulgarian, Macedonian, Serbian. A name that is the same
 * in several languages stands once. A Croatian listopad is October and missing,
 * since elsewhere it is November.
 */
static const char *const months[12] = {
	" january jan januar januara januarja januari janner "
	"jaenner janvier janv enero ene gennaio gen janeiro gener "
	"stycznia styczen sty ledna leden sijecnja tammikuuta "
	"tammikuu jaanuar ianuarie ian ocak oca anvara anvar anv "
	"sicna sic ianuar anuari ianuari janvari ",
	" february feb febr februar februara februarja feber "
	"fevrier fevr fev febrero febbraio fevereiro februari "
	"febrer lutego luty lut unora unor veljace helmikuuta "
	"helmikuu veebruar februarie subat fevrala fevral "
	"lutogo fevruari ",
	" march mar marz maerz mrz mars marzo marco maart mrt "
	"marts marc marca marec marzec marcius brezna brezen "
	"ozujka maaliskuuta maaliskuu martie mart marta maret mac "
	"berezna ",
	" april apr avril avr abril abr aprile aprila kwietnia "
	"kwiecien kwi dubna duben dub travnja huhtikuuta huhtikuu "
	"aprill aprilis aprilie nisan nis aprela aprel kvitna kvi "
	"aprili ",
	" may mai mayo maggio mag maio mei maa maj maja majus "
	"kvetna kveten kve svibnja toukokuuta toukokuu mayis maig "
	"travna ",
	" june jun juni juin junio giugno giu junho juna junija "
	"juny junius czerwca czerwiec cze cervna cerven lipnja "
	"kesakuuta kesakuu juuni iunie iun iuna haziran haz uni "
	"iuni ",
	" july jul juli juillet juil julio luglio lug julho jula "
	"julija juliol julius lipca lipiec lip cervence cervenec "
	"srpnja heinakuuta heinakuu juuli iulie iul iula temmuz "
	"tem lipna uli iuli julai ",
	" august aug aout agosto ago augustus augusti augusta "
	"augusztus agost avgusta avgust avg sierpnia sierpien sie "
	"srpna srpen srp kolovoza elokuuta elokuu agustos agu "
	"agustus ogos serpna ",
	" september sep sept septembre septiembre setiembre "
	"settembre set sett setembro setembre septembra szeptember "
	"szept wrzesnia wrzesien wrz zari rujna syyskuuta syyskuu "
	"septembrie eylul eyl sentabra sentabr sent sen veresna "
	"septemvri septembar ",
	" october oct oktober okt octobre octubre ottobre ott "
	"outubro out oktobra pazdziernika pazdziernik paz rijna "
	"rijen rij lokakuuta lokakuu oktoober octombrie ekim eki "
	"oktabra oktabr jovtna jov oktomvri oktobar ",
	" november nov novembre noviembre novembro novembra "
	"listopada listopad listopadu lis studenoga studenog "
	"marraskuuta marraskuu noiembrie noi kasim kas noabra "
	"noabr noa noemvri novembar ",
	" december dec dezember dez decembre diciembre dic "
	"dicembre dezembro decembra desember desembre des grudnia "
	"grudzien gru prosince prosinec prosinca joulukuuta "
	"joulukuu detsember decembrie aralik ara dekabra dekabr "
	"dek grudna dekemvri decembar disember ",
};

/* Names in scripts that do not fold to Latin letters, as they are written:
 * Greek, Arabic, Urdu, Hindi, Bengali. Of those that begin alike the longer
 * one stands first. */
static const struct {
	const char *name;
	int month;
} foreign[] = {
	{ u8"\u0399\u03b1\u03bd\u03bf\u03c5\u03b1\u03c1\u03af"
	  u8"\u03bf\u03c5",
	    1 },
	{ u8"\u0399\u03b1\u03bd", 1 },
	{ u8"\u064a\u0646\u0627\u064a\u0631", 1 },
	{ u8"\u062c\u0646\u0648\u0631\u06cc", 1 },
	{ u8"\u091c\u0928\u0935\u0930\u0940", 1 },
	{ u8"\u099c\u09be\u09a8\u09c1\u09af\u09bc\u09be\u09b0\u09bf", 1 },
	{ u8"\u03a6\u03b5\u03b2\u03c1\u03bf\u03c5\u03b1\u03c1"
	  u8"\u03af\u03bf\u03c5",
	    2 },
	{ u8"\u03a6\u03b5\u03b2", 2 },
	{ u8"\u0641\u0628\u0631\u0627\u064a\u0631", 2 },
	{ u8"\u0641\u0631\u0648\u0631\u06cc", 2 },
	{ u8"\u092b\u093c\u0930\u0935\u0930\u0940", 2 },
	{ u8"\u092b\u0930\u0935\u0930\u0940", 2 },
	{ u8"\u09ab\u09c7\u09ac\u09cd\u09b0\u09c1\u09af\u09bc"
	  u8"\u09be\u09b0\u09bf",
	    2 },
	{ u8"\u039c\u03b1\u03c1\u03c4\u03af\u03bf\u03c5", 3 },
	{ u8"\u039c\u03b1\u03c1", 3 },
	{ u8"\u0645\u0627\u0631\u0633", 3 },
	{ u8"\u0645\u0627\u0631\u0686", 3 },
	{ u8"\u092e\u093e\u0930\u094d\u091a", 3 },
	{ u8"\u09ae\u09be\u09b0\u09cd\u099a", 3 },
	{ u8"\u0391\u03c0\u03c1\u03b9\u03bb\u03af\u03bf\u03c5", 4 },
	{ u8"\u0391\u03c0\u03c1", 4 },
	{ u8"\u0623\u0628\u0631\u064a\u0644", 4 },
	{ u8"\u0625\u0628\u0631\u064a\u0644", 4 },
	{ u8"\u0627\u0628\u0631\u064a\u0644", 4 },
	{ u8"\u0627\u067e\u0631\u06cc\u0644", 4 },
	{ u8"\u0905\u092a\u094d\u0930\u0948\u0932", 4 },
	{ u8"\u098f\u09aa\u09cd\u09b0\u09bf\u09b2", 4 },
	{ u8"\u039c\u03b1\u0390\u03bf\u03c5", 5 },
	{ u8"\u039c\u03b1\u0390", 5 },
	{ u8"\u039c\u03b1\u03ca", 5 },
	{ u8"\u0645\u0627\u064a\u0648", 5 },
	{ u8"\u0645\u0626\u06cc", 5 },
	{ u8"\u092e\u0908", 5 },
	{ u8"\u09ae\u09c7", 5 },
	{ u8"\u0399\u03bf\u03c5\u03bd\u03af\u03bf\u03c5", 6 },
	{ u8"\u0399\u03bf\u03c5\u03bd", 6 },
	{ u8"\u064a\u0648\u0646\u064a\u0648", 6 },
	{ u8"\u062c\u0648\u0646", 6 },
	{ u8"\u091c\u0942\u0928", 6 },
	{ u8"\u099c\u09c1\u09a8", 6 },
	{ u8"\u0399\u03bf\u03c5\u03bb\u03af\u03bf\u03c5", 7 },
	{ u8"\u0399\u03bf\u03c5\u03bb", 7 },
	{ u8"\u064a\u0648\u0644\u064a\u0648", 7 },
	{ u8"\u062c\u0648\u0644\u0627\u0626\u06cc", 7 },
	{ u8"\u091c\u0941\u0932\u093e\u0908", 7 },
	{ u8"\u099c\u09c1\u09b2\u09be\u0987", 7 },
	{ u8"\u0391\u03c5\u03b3\u03bf\u03cd\u03c3\u03c4\u03bf\u03c5", 8 },
	{ u8"\u0391\u03c5\u03b3", 8 },
	{ u8"\u0623\u063a\u0633\u0637\u0633", 8 },
	{ u8"\u0627\u06af\u0633\u062a", 8 },
	{ u8"\u0905\u0917\u0938\u094d\u0924", 8 },
	{ u8"\u0986\u0997\u09b8\u09cd\u099f", 8 },
	{ u8"\u03a3\u03b5\u03c0\u03c4\u03b5\u03bc\u03b2\u03c1"
	  u8"\u03af\u03bf\u03c5",
	    9 },
	{ u8"\u03a3\u03b5\u03c0", 9 },
	{ u8"\u0633\u0628\u062a\u0645\u0628\u0631", 9 },
	{ u8"\u0633\u062a\u0645\u0628\u0631", 9 },
	{ u8"\u0938\u093f\u0924\u0902\u092c\u0930", 9 },
	{ u8"\u0938\u093f\u0924\u092e\u094d\u092c\u0930", 9 },
	{ u8"\u09b8\u09c7\u09aa\u09cd\u099f\u09c7\u09ae\u09cd"
	  u8"\u09ac\u09b0",
	    9 },
	{ u8"\u039f\u03ba\u03c4\u03c9\u03b2\u03c1\u03af\u03bf\u03c5", 10 },
	{ u8"\u039f\u03ba\u03c4", 10 },
	{ u8"\u0623\u0643\u062a\u0648\u0628\u0631", 10 },
	{ u8"\u0627\u06a9\u062a\u0648\u0628\u0631", 10 },
	{ u8"\u0905\u0915\u094d\u091f\u0942\u092c\u0930", 10 },
	{ u8"\u0905\u0915\u094d\u0924\u0942\u092c\u0930", 10 },
	{ u8"\u0985\u0995\u09cd\u099f\u09cb\u09ac\u09b0", 10 },
	{ u8"\u039d\u03bf\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5", 11 },
	{ u8"\u039d\u03bf\u03b5", 11 },
	{ u8"\u0646\u0648\u0641\u0645\u0628\u0631", 11 },
	{ u8"\u0646\u0648\u0645\u0628\u0631", 11 },
	{ u8"\u0928\u0935\u0902\u092c\u0930", 11 },
	{ u8"\u0928\u0935\u092e\u094d\u092c\u0930", 11 },
	{ u8"\u09a8\u09ad\u09c7\u09ae\u09cd\u09ac\u09b0", 11 },
	{ u8"\u0394\u03b5\u03ba\u03b5\u03bc\u03b2\u03c1\u03af"
	  u8"\u03bf\u03c5",
	    12 },
	{ u8"\u0394\u03b5\u03ba", 12 },
	{ u8"\u062f\u064a\u0633\u0645\u0628\u0631", 12 },
	{ u8"\u062f\u0633\u0645\u0628\u0631", 12 },
	{ u8"\u0926\u093f\u0938\u0902\u092c\u0930", 12 },
	{ u8"\u0926\u093f\u0938\u092e\u094d\u092c\u0930", 12 },
	{ u8"\u09a1\u09bf\u09b8\u09c7\u09ae\u09cd\u09ac\u09b0", 12 },
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
	{ WCI_DATE_OF, " of de del d den nam " },
	{ WCI_DATE_AT,
	    " at um a las la alle ore as om kl klokken klo ora o v g godz " },
	{ WCI_DATE_ORDINAL, " st nd rd th er eme e ter " },
	{ WCI_DATE_HOURS, " uhr h hs hrs hr uur heures c " },
	{ WCI_DATE_AM, " am " },
	{ WCI_DATE_PM, " pm " },
};

/* U+00C0 to U+00FF without their accents, and U+0430 to U+045F in Latin
 * letters; a blank is no letter. */
static const char latin1[] =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
/* U+0100 to U+017F in the same way. */
static const char extended[] =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
    "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
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
	if (cp >= 0x100 && cp <= 0x17F)
		return extended[cp - 0x100];
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
wci_date_foreign_month(struct wci_date_cursor *c, int *month)
{
	size_t left = (size_t)(c->end - c->at);

	/* All of them begin above U+0370. */
	if (left == 0 || (unsigned char)*c->at < 0xCD)
		return false;
	for (size_t i = 0; i < sizeof(foreign) / sizeof(*foreign); i++) {
		size_t n = strlen(foreign[i].name);

		if (left < n || memcmp(c->at, foreign[i].name, n) != 0)
			continue;
		c->at += n;
		*month = foreign[i].month;
		return true;
	}
	return false;
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
