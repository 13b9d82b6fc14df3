/* SPDX-License-Identifier: MIT */
/*
 * outlet.c - from a URL to the outlet that published it
 *
 * The registrable domain stands for the outlet: www, m, amp and the city
 * editions of one paper are one outlet, two papers under co.uk are two. The
 * Public Suffix List would be exact and weighs 10,000 rules; news needs the
 * few below.
 */
#include <config.h>
#include <wirecopy/record.h>

#include <string.h>

#include "record/wordlist.h"

/*
 * Second levels that are no outlet of their own, by top level. From the
 * Public Suffix List: those of countries where registration at the third
 * level is usual, and the hosts that give every blog a name below theirs.
 */
static const struct {
	const char *top;
	const char *second; /* each between blanks */
} suffixes[] = {
	{ "ae", " ac co gov net org sch " },
	{ "ar", " com edu gob gov int mil net org tur " },
	{ "at", " ac co gv or " },
	{ "au", " asn com edu gov id net org " },
	{ "bd", " ac com edu gov net org " },
	{ "bo", " com edu gob gov net org " },
	{ "br", " art blog com edu eco gov jor jus leg mil net org tv " },
	{ "bw", " co org " },
	{ "cn", " ac com edu gov net org " },
	{ "co", " com edu gov net org " },
	{ "com", " blogspot livejournal substack tumblr typepad wordpress " },
	{ "cr", " ac co ed fi go or sa " },
	{ "cy", " ac com gov net org " },
	{ "do", " com edu gob gov net org " },
	{ "ec", " com edu fin gob gov net org " },
	{ "eg", " com edu eun gov net org sci " },
	{ "es", " com edu gob nom org " },
	{ "et", " com edu gov net org " },
	{ "fj", " ac com gov net org " },
	{ "fr", " asso com gouv " },
	{ "gh", " com edu gov org " },
	{ "gr", " com edu gov net org " },
	{ "gt", " com edu gob net org " },
	{ "hk", " com edu gov idv net org " },
	{ "hu", " co info org " },
	{ "id", " ac biz co desa go mil my net or sch web " },
	{ "il", " ac co gov k12 muni net org " },
	{ "im", " ac co com net org " },
	{ "in", " ac co edu firm gen gov ind net nic org res " },
	{ "io", " github gitlab " },
	{ "jm", " com edu gov net org " },
	{ "jo", " com edu gov net org " },
	{ "jp", " ac ad co ed go gr lg ne or " },
	{ "ke", " ac co go info ne or sc " },
	{ "kh", " com edu gov net org " },
	{ "kr", " ac co go kg ne or pe re " },
	{ "kw", " com edu gov net org " },
	{ "lb", " com edu gov net org " },
	{ "lk", " ac com edu gov net org " },
	{ "ma", " ac co gov net org press " },
	{ "mt", " com edu net org " },
	{ "mx", " com edu gob net org " },
	{ "my", " com edu gov mil name net org " },
	{ "mz", " ac co gov net org " },
	{ "na", " co com org " },
	{ "ng", " com edu gov i mobi name net org sch " },
	{ "ni", " co com edu gob net org " },
	{ "np", " com edu gov net org " },
	{ "nz", " ac co geek gen govt iwi maori mil net org school " },
	{ "om", " co com edu gov net org " },
	{ "pa", " com edu gob net org " },
	{ "pe", " com edu gob mil net nom org " },
	{ "ph", " com edu gov net org " },
	{ "pk", " com edu gov net org " },
	{ "pl", " com edu gov info net org waw " },
	{ "pt", " com edu gov nome org publ " },
	{ "py", " com coop edu gov net org " },
	{ "qa", " com edu gov net org " },
	{ "ro", " com info org " },
	{ "rs", " ac co edu gov org " },
	{ "ru", " com msk net org spb " },
	{ "sa", " com edu gov med net org " },
	{ "sg", " com edu gov net org per " },
	{ "sv", " com edu gob org " },
	{ "th", " ac co go in mi net or " },
	{ "tr", " av bel com edu gen gov info k12 net org web " },
	{ "tt", " co com gov net org " },
	{ "tw", " com edu gov idv net org " },
	{ "tz", " ac co go ne or " },
	{ "ua", " com edu gov in kiev kyiv lviv net odessa org " },
	{ "ug", " ac co com go ne or org " },
	{ "uk", " ac co gov ltd me mod net nhs org plc police sch " },
	{ "uy", " com edu gub mil net org " },
	{ "ve", " co com edu gob info net org web " },
	{ "vn", " com edu gov info net org " },
	{ "za", " ac co edu gov law net nom org school web " },
	{ "zm", " ac co com gov net org " },
	{ "zw", " ac co gov org " },
};

/* Names that end like this are files, not hosts. */
static const char file_suffixes[] =
    " asp aspx csv gz htm html jpg json jsonl jsp pdf php png shtml txt warc "
    "xhtml xml zst ";

static bool
is_word(struct wcopy_span s, const char *word)
{
	size_t i = 0;

	while (i < s.len && word[i] != '\0' && wci_lower(s.ptr[i]) == word[i])
		i++;
	return i == s.len && word[i] == '\0';
}

static struct wcopy_span
behind(struct wcopy_span s, size_t n)
{
	return (struct wcopy_span){ s.ptr + n, s.len - n };
}

/* Bytes before the first c, or all. */
static size_t
until(struct wcopy_span s, char c)
{
	const char *at = s.len > 0 ? memchr(s.ptr, c, s.len) : NULL;

	return at == NULL ? s.len : (size_t)(at - s.ptr);
}

/* Bytes before what ends the host and its port. */
static size_t
until_path(struct wcopy_span s)
{
	size_t n = 0;

	while (n < s.len && s.ptr[n] != '/' && s.ptr[n] != '?' &&
	       s.ptr[n] != '#' && s.ptr[n] != '\\')
		n++;
	return n;
}

static struct wcopy_span
trim(struct wcopy_span s)
{
	while (s.len > 0 && (unsigned char)s.ptr[0] <= ' ')
		s = behind(s, 1);
	while (s.len > 0 && (unsigned char)s.ptr[s.len - 1] <= ' ')
		s.len--;
	return s;
}

/* Take "scheme://" or "//" off; false: there is neither. */
static bool
take_scheme(struct wcopy_span *url)
{
	size_t n = 0;

	if (url->len > 0 && wci_is_letter(url->ptr[0]))
		while (n < url->len &&
		       (wci_is_letter(url->ptr[n]) ||
			   wci_is_digit(url->ptr[n]) || url->ptr[n] == '+' ||
			   url->ptr[n] == '-' || url->ptr[n] == '.'))
			n++;
	if (n > 0 && n < url->len && url->ptr[n] == ':')
		n++;
	else if (n > 0)
		return false;
	if (url->len - n < 2 || memcmp(url->ptr + n, "//", 2) != 0)
		return false;
	*url = behind(*url, n + 2);
	return true;
}

/*
 * Cut the host out of what follows the scheme; *rest is the path and so on,
 * from its slash. The host is empty if it is none.
 */
static struct wcopy_span
take_host(struct wcopy_span url, struct wcopy_span *rest)
{
	struct wcopy_span host = { url.ptr, until_path(url) };

	*rest = behind(url, host.len);
	for (size_t at = until(host, '@'); at < host.len; at = until(host, '@'))
		host = behind(host, at + 1);
	if (host.len > 0 && host.ptr[0] == '[') {
		host.len = until(host, ']');
		if (host.len == (size_t)(rest->ptr - host.ptr))
			return (struct wcopy_span){ NULL, 0 };
		host.len++;
		return host;
	}
	host.len = until(host, ':');
	if (host.len > 0 && host.ptr[host.len - 1] == '.')
		host.len--;
	return host;
}

/* Labels of letters, digits, hyphens and what an IDN may hold. */
static bool
is_host(struct wcopy_span host)
{
	char last = '.';

	for (size_t i = 0; i < host.len; i++) {
		char c = host.ptr[i];

		if (c == '.'
			? last == '.'
			: !wci_is_letter(c) && !wci_is_digit(c) && c != '-' &&
			      c != '_' && (unsigned char)c < 0x80)
			return false;
		last = c;
	}
	return last != '.';
}

/* Where the label begins that ends before end; 0 if it is the first. */
static size_t
label_start(struct wcopy_span host, size_t end)
{
	while (end > 0 && host.ptr[end - 1] != '.')
		end--;
	return end;
}

/* Without a scheme only a name with a top level of letters is a host, and
 * only if no file is called so. */
static bool
is_bare_host(struct wcopy_span host)
{
	size_t top = label_start(host, host.len);

	if (top == 0 || host.len - top < 2)
		return false;
	for (size_t i = top; i < host.len; i++)
		if (!wci_is_letter(host.ptr[i]) && host.ptr[i] != '-' &&
		    (unsigned char)host.ptr[i] < 0x80)
			return false;
	return !wci_listed(file_suffixes, host.ptr + top, host.len - top);
}

/* Does the name below this top level give no outlet by itself? */
static bool
is_suffix(struct wcopy_span second, struct wcopy_span top)
{
	char first = wci_lower(top.ptr[0]);

	for (size_t i = 0; i < sizeof(suffixes) / sizeof(*suffixes); i++)
		if (suffixes[i].top[0] == first &&
		    is_word(top, suffixes[i].top))
			return wci_listed(suffixes[i].second, second.ptr,
			    second.len);
	return false;
}

static struct wcopy_span
registrable(struct wcopy_span host)
{
	size_t top, second;

	if (host.ptr[0] == '[')
		return host;
	top = label_start(host, host.len);
	if (top == 0 || wci_is_digit(host.ptr[host.len - 1]))
		return host; /* one label, or IPv4: no name ends in a digit */
	second = label_start(host, top - 1);
	if (second > 0 && is_suffix((struct wcopy_span){ host.ptr + second,
					top - 1 - second },
			      behind(host, top)))
		second = label_start(host, second - 1);
	return behind(host, second);
}

/*
 * A page of the Wayback Machine belongs to the host that it shows:
 * /web/20161224010203id_/http://... Take off what is before it; false: rest
 * is not such a path.
 */
static bool
take_archive(struct wcopy_span host, struct wcopy_span *rest)
{
	size_t n;

	if (!is_word(host, "web.archive.org") || rest->len < 5 ||
	    memcmp(rest->ptr, "/web/", 5) != 0)
		return false;
	n = 5 + until(behind(*rest, 5), '/');
	if (n >= rest->len)
		return false;
	*rest = behind(*rest, n + 1);
	return true;
}

size_t
wcopy_outlet(struct wcopy_span url, char *out, size_t room)
{
	struct wcopy_span host, rest = trim(url);

	/* Each turn makes rest shorter: an archive may hold an archive. */
	do {
		bool scheme = take_scheme(&rest);
		const char *start = rest.ptr;

		if (rest.len == 0)
			return 0;
		host = take_host(rest, &rest);
		if (host.len == 0 || (host.ptr[0] != '[' && !is_host(host)))
			return 0;
		/* Without a scheme, what has an @ is an address of mail. */
		if (!scheme && (host.ptr != start || !is_bare_host(host)))
			return 0;
	} while (take_archive(host, &rest));
	host = registrable(host);
	if (host.len > room)
		return 0;
	for (size_t i = 0; i < host.len; i++)
		out[i] = wci_lower(host.ptr[i]);
	return host.len;
}
