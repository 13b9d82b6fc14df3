/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "base/alloc.h"
#include "record/profile.h"
#include "suite.h"

/* What one object of each program reads as. Quotes are written as '. */
static const struct {
	const char *object, *map;
	const char *text, *title, *id, *url, *outlet, *date, *byline;
	enum wcopy_date_kind kind;
	enum wcopy_body body;
} objects[] = {
	/* Our own. */
	{ .object = "{'id':'a1','source':'Daily','date':'2026-03-04',"
		    "'published':'2026-03-03T22:10:00-0500','byline':'A. B.',"
		    "'title':'T','url':'http://www.daily.com/x','text':'Body'}",
	    .text = "Body",
	    .title = "T",
	    .id = "a1",
	    .url = "http://www.daily.com/x",
	    .outlet = "daily.com",
	    .date = "2026-03-03T22:10:00-05:00",
	    .byline = "A. B.",
	    .kind = WCOPY_DATE_PUBLISHED },
	{ .object = "{'published':'soon','date':'2026-03-04','text':'Body'}",
	    .text = "Body",
	    .date = "2026-03-04" },
	{ .object = "{'source':'RND_de','url':'','author':'A','link':"
		    "'https://rnd.de/x','headline':'H','content':'Body'}",
	    .text = "Body",
	    .title = "H",
	    .url = "https://rnd.de/x",
	    .outlet = "rnd.de",
	    .byline = "A" },
	{ .object = "{'id':17,'source':'Reuters','text':'Body'}",
	    .text = "Body",
	    .id = "17",
	    .outlet = "Reuters" },
	{ .object = "{'_id':{'$oid':'5f0'},'timestamp':1772615525,"
		    "'article':'Body'}",
	    .text = "Body",
	    .id = "5f0",
	    .date = "2026-03-04T09:12:05Z" },
	{ .object = "{'source':{'id':null,'name':'Daily'},'author':null,"
		    "'publishedAt':'2026-03-04T09:12:05Z','content':'Body'}",
	    .text = "Body",
	    .outlet = "Daily",
	    .date = "2026-03-04T09:12:05Z",
	    .kind = WCOPY_DATE_PUBLISHED },
	{ .object = "{'text':'first','id':'1','text':'second','id':'2'}",
	    .text = "second",
	    .id = "2" },
	{ .object = "{'te\\u0078t':'Body','title':'\\u00c4\\n\\ud83d\\ude00'}",
	    .text = "Body",
	    .title = "\xC3\x84\n\xF0\x9F\x98\x80" },
	{ .object = "{'text':'  ','body':'','content':null,'story':'Body'}",
	    .text = "Body" },
	{ .object = "{'headline':{'main':'H'},'byline':{'original':'By A'},"
		    "'web_url':'https://daily.com/x','paragraphs':['One.',"
		    "'Two.']}",
	    .text = "One.\n\nTwo.",
	    .title = "H",
	    .url = "https://daily.com/x",
	    .outlet = "daily.com",
	    .byline = "By A" },
	{ .object = "{'articleBody':'Body','author':[{'@type':'Person','name':"
		    "'A'},{'name':'B'}],'dateModified':'2026-03-04'}",
	    .text = "Body",
	    .byline = "A, B",
	    .date = "2026-03-04",
	    .kind = WCOPY_DATE_MODIFIED },
	/* Pages. */
	{ .object = "{'url':'https://daily.com/x','html':'no tag at all'}",
	    .text = "no tag at all",
	    .url = "https://daily.com/x",
	    .outlet = "daily.com",
	    .body = WCOPY_BODY_PAGE },
	{ .object = "{'text':' \\n<!DOCTYPE html><p>x'}",
	    .text = " \n<!DOCTYPE html><p>x",
	    .body = WCOPY_BODY_PAGE },
	{ .object = "{'content':{'rendered':'<p>x<\\/p>'},'title':"
		    "{'rendered':'T'}}",
	    .text = "<p>x</p>",
	    .title = "T",
	    .body = WCOPY_BODY_PAGE },
	{ .object = "{'text':'<!-- x --> y'}",
	    .text = "<!-- x --> y",
	    .body = WCOPY_BODY_PAGE },
	{ .object = "{'text':'<BRENT> rose'}", .text = "<BRENT> rose" },
	{ .object = "{'text':'<p'}", .text = "<p" },
	{ .object = "{'text':'<'}", .text = "<" },
	/* trafilatura. */
	{ .object = "{'title':'T','author':'A; B','hostname':'daily.com',"
		    "'date':'2026-03-04','fingerprint':'f0','id':null,"
		    "'raw_text':'T Body','text':'Body','filedate':"
		    "'2026-03-09','source':'https://www.daily.com/x',"
		    "'source-hostname':'Daily'}",
	    .text = "Body",
	    .title = "T",
	    .url = "https://www.daily.com/x",
	    .outlet = "daily.com",
	    .date = "2026-03-04",
	    .byline = "A; B",
	    .kind = WCOPY_DATE_PUBLISHED },
	{ .object = "{'text':'Body','source':null,'hostname':null,"
		    "'source-hostname':'Daily','filedate':'2026-03-09'}",
	    .text = "Body",
	    .outlet = "Daily",
	    .date = "2026-03-09",
	    .kind = WCOPY_DATE_CRAWLED },
	/* news-please. */
	{ .object = "{'authors':['A','B'],'date_download':"
		    "'2026-03-05 01:00:00','date_modify':null,'date_publish':"
		    "'2026-03-04 17:03:00','filename':'x.json','maintext':"
		    "'Body','source_domain':'www.daily.com','title':'T',"
		    "'url':'https://www.daily.com/x','text':'wrong'}",
	    .text = "Body",
	    .title = "T",
	    .id = "x.json",
	    .url = "https://www.daily.com/x",
	    .outlet = "daily.com",
	    .date = "2026-03-04T17:03:00",
	    .byline = "A, B",
	    .kind = WCOPY_DATE_PUBLISHED },
	{ .object = "{'maintext':'Body','date_publish':null,'date_modify':"
		    "'2026-03-04','date_download':'2026-03-05'}",
	    .text = "Body",
	    .date = "2026-03-04",
	    .kind = WCOPY_DATE_MODIFIED },
	/* fundus. */
	{ .object = "{'title':'T','plaintext':'Body','authors':['A'],"
		    "'publishing_date':'2026-03-04 09:12:05+01:00',"
		    "'publisher':'Daily','topics':['x']}",
	    .text = "Body",
	    .title = "T",
	    .outlet = "Daily",
	    .date = "2026-03-04T09:12:05+01:00",
	    .byline = "A",
	    .kind = WCOPY_DATE_PUBLISHED },
	{ .object = "{'publishing_date':'2026-03-04','body':{'summary':"
		    "['Sum.'],'sections':[{'headline':[],'paragraphs':['One.',"
		    "'Two\\n.']},{'headline':['Head'],'paragraphs':"
		    "['Three.']}],'lang':'en'}}",
	    .text = "Sum.\n\nOne.\n\nTwo\n.\n\nHead\n\nThree.",
	    .date = "2026-03-04",
	    .kind = WCOPY_DATE_PUBLISHED },
	/* NELA-GT. */
	{ .object = "{'id':'daily--2026-03-04--T','date':'2026-03-04',"
		    "'source':'daily','title':'T','content':'Body @ @',"
		    "'author':'A','url':'https://daily.co.uk/x',"
		    "'published':'x','published_utc':1772615525,"
		    "'collection_utc':1772615999}",
	    .text = "Body @ @",
	    .title = "T",
	    .id = "daily--2026-03-04--T",
	    .url = "https://daily.co.uk/x",
	    .outlet = "daily.co.uk",
	    .date = "2026-03-04T09:12:05Z",
	    .byline = "A",
	    .kind = WCOPY_DATE_PUBLISHED },
	/* passim. */
	{ .object = "{'id':'d/1','series':'daily','date':'1856-03-04','text':"
		    "'Body','source':'library'}",
	    .text = "Body",
	    .id = "d/1",
	    .outlet = "daily",
	    .date = "1856-03-04",
	    .kind = WCOPY_DATE_PUBLISHED },
	/* Media Cloud. */
	{ .object = "{'rss_entry':{'link':'https://x.com','pub_date':"
		    "'Wed, 04 Mar 2026 09:12:05 -0500'},'content_metadata':"
		    "{'url':'https://www.daily.com/x','canonical_domain':"
		    "'daily.com','publication_date':'2026-03-04',"
		    "'article_title':'T','text_content':'Bo\\\"dy'}}",
	    .text = "Bo\"dy",
	    .title = "T",
	    .url = "https://www.daily.com/x",
	    .outlet = "daily.com",
	    .date = "2026-03-04T09:12:05-05:00",
	    .kind = WCOPY_DATE_PUBLISHED },
	{ .object = "{'rss_entry':{'pub_date':null},'content_metadata':"
		    "{'publication_date':'2026-03-04','text_content':'B'}}",
	    .text = "B",
	    .date = "2026-03-04",
	    .kind = WCOPY_DATE_PUBLISHED },
	/* datatrove: metadata is an object, or a string that spells one. */
	{ .object = "{'text':'Body','id':'h/1','metadata':{'url':"
		    "'https://daily.com/x','date':'2026-03-04T09:12:05Z'}}",
	    .text = "Body",
	    .id = "h/1",
	    .url = "https://daily.com/x",
	    .outlet = "daily.com",
	    .date = "2026-03-04T09:12:05Z" },
	{ .object = "{'text':'Body','metadata':'{\\\"url\\\":\\\"https:\\/\\/"
		    "daily.com\\/x\\\",\\\"title\\\":\\\"a\\\\nb\\\"}'}",
	    .text = "Body",
	    .title = "a\nb",
	    .url = "https://daily.com/x",
	    .outlet = "daily.com" },
	{ .object = "{'text':'Body','metadata':'no JSON','url':"
		    "'https://daily.com/x'}",
	    .text = "Body",
	    .url = "https://daily.com/x",
	    .outlet = "daily.com" },
	{ .object = "{'text':'Body','metadata':{},'published':'2026-03-04',"
		    "'headline':'H','byline':'A'}",
	    .text = "Body",
	    .title = "H",
	    .byline = "A",
	    .date = "2026-03-04",
	    .kind = WCOPY_DATE_PUBLISHED },
	/* ninjs. */
	{ .object = "{'uri':'tag:x','version':'3','versioncreated':"
		    "'2026-03-04T09:12:05+01:00','firstcreated':'2026-03-01',"
		    "'by':'A','copyrightholder':'Agency','headlines':[{'role':"
		    "'short','value':'S'},{'role':'main','value':'T'}],"
		    "'bodies':[{'contenttype':'application/xhtml+xml','value':"
		    "'x <b>y'},{'contenttype':'text/plain','value':'Body'}]}",
	    .text = "Body",
	    .title = "T",
	    .id = "tag:x:3",
	    .outlet = "Agency",
	    .date = "2026-03-04T09:12:05+01:00",
	    .byline = "A",
	    .kind = WCOPY_DATE_PUBLISHED },
	{ .object = "{'uri':'tag:x','bodies':[{'contenttype':"
		    "'application/xhtml+xml','value':'x <b>y'}],'headlines':"
		    "[{'value':'T'}]}",
	    .text = "x <b>y",
	    .title = "T",
	    .id = "tag:x",
	    .body = WCOPY_BODY_PAGE },
	{ .object = "{'uri':'tag:x','version':2,'versioncreated':"
		    "'2026-03-04T09:12:05Z','headline':'T','byline':'A',"
		    "'body_xhtml':'x <b>y'}",
	    .text = "x <b>y",
	    .title = "T",
	    .id = "tag:x:2",
	    .date = "2026-03-04T09:12:05Z",
	    .byline = "A",
	    .kind = WCOPY_DATE_PUBLISHED,
	    .body = WCOPY_BODY_PAGE },
	/* Maps. */
	{ .object = "{'text':'wrong','a':{'b':[{'c':'Body'}]},'when':"
		    "'2026-03-04','title':'T'}",
	    .map = "text=a.b[0].c,date=when",
	    .text = "Body",
	    .title = "T",
	    .date = "2026-03-04" },
	{ .object = "{'text':'Body','title':'T','alt':['x']}",
	    .map = "title=alt,",
	    .text = "Body" },
	{ .object = "{'text':'Body','k':'x'}",
	    .map = "id=k,title=k,url=k",
	    .text = "Body",
	    .title = "x",
	    .id = "x",
	    .url = "x" },
};

/* The object with its ' made into ". */
static struct wcopy_span
quoted(const char *object, char *room)
{
	size_t n = strlen(object);

	for (size_t i = 0; i < n; i++)
		room[i] = (char)(object[i] == '\'' ? '"' : object[i]);
	return (struct wcopy_span){ room, n };
}

static const char *
or_empty(const char *s)
{
	return s == NULL ? "" : s;
}

static void
check_record(const struct wcopy_record *rec, int i)
{
	char date[WCOPY_DATE_CHARS];

	ck_assert_span_eq(rec->body, or_empty(objects[i].text));
	ck_assert_span_eq(rec->title, or_empty(objects[i].title));
	ck_assert_span_eq(rec->id, or_empty(objects[i].id));
	ck_assert_span_eq(rec->url, or_empty(objects[i].url));
	ck_assert_span_eq(rec->outlet, or_empty(objects[i].outlet));
	ck_assert_span_eq(rec->byline, or_empty(objects[i].byline));
	ck_assert_str_eq(wcopy_date_format(&rec->date, date),
	    or_empty(objects[i].date));
	ck_assert_int_eq(rec->date.kind, objects[i].kind);
	ck_assert_int_eq(rec->kind, objects[i].body);
	ck_assert_span_eq(rec->charset,
	    objects[i].body == WCOPY_BODY_PAGE ? "utf-8" : "");
}

START_TEST(the_fields_of_each_program_are_found)
{
	struct wci_profile *pf;
	struct wcopy_record rec = { .raw.ordinal = 5 };
	struct wcopy_error err;
	char room[2048];

	ck_assert_int_eq(wci_profile_new(&pf, objects[_i].map, &err), WCOPY_OK);
	ck_assert_int_eq(wci_profile_record(pf,
			     quoted(objects[_i].object, room), &rec, &err),
	    WCOPY_OK);
	check_record(&rec, _i);
	ck_assert_uint_eq(rec.raw.ordinal, 5);
	wci_profile_free(pf);
}
END_TEST

START_TEST(objects_of_different_programs_may_follow_one_another)
{
	struct wci_profile *pf;
	char room[2048];

	ck_assert_int_eq(wci_profile_new(&pf, NULL, NULL), WCOPY_OK);
	for (int round = 0; round < 2; round++)
		for (int i = 0; objects[i].map == NULL; i++) {
			struct wcopy_record rec = { 0 };

			ck_assert_int_eq(wci_profile_record(pf,
					     quoted(objects[i].object, room),
					     &rec, NULL),
			    WCOPY_OK);
			check_record(&rec, i);
		}
	wci_profile_free(pf);
}
END_TEST

/* What else is told of an article: modified, language, site, canonical URL,
 * paywall. */
static const struct {
	const char *object, *want;
} about[] = {
	{ "{'text':'B'}", "||||unknown" },
	/* What 'wirecopy extract' writes. */
	{ "{'text':'B','date':'2026-03-04','modified':'2026-03-05T09:12Z',"
	  "'language':'en-US','site':'The Echo','paywall':true,"
	  "'canonical':'https://echo.example/x'}",
	    "2026-03-05T09:12Z|en-US|The Echo|https://echo.example/x|yes" },
	{ "{'text':'B','dateModified':'2026-03-05','inLanguage':'de',"
	  "'publisher':{'name':'Echo'},'isAccessibleForFree':false}",
	    "2026-03-05|de|Echo||yes" },
	{ "{'maintext':'B','date_publish':'2026-03-04 10:00:00',"
	  "'date_modify':'2026-03-04 11:30:00','language':'fr'}",
	    "2026-03-04T11:30:00|fr|||unknown" },
	{ "{'source-hostname':'a.example','text':'B','sitename':'Echo',"
	  "'source':'https://a.example/x','language':null}",
	    "||Echo||unknown" },
	{ "{'publishing_date':'2026-03-04','body':'B','lang':'es',"
	  "'free_access':true,'publisher':'Eco'}",
	    "|es|Eco||no" },
	{ "{'content_metadata':{'text_content':'B','language':'pt',"
	  "'canonical_url':'https://a.example/c'}}",
	    "|pt||https://a.example/c|unknown" },
	{ "{'text':'B','metadata':{'language':'nl'},'is_premium':1}",
	    "|nl|||yes" },
	/* What cannot be read is passed over. */
	{ "{'text':'B','modified':'soon','updated':'2026-03-05',"
	  "'paywall':'perhaps','is_free':'False'}",
	    "2026-03-05||||yes" },
};

START_TEST(what_else_a_program_tells_is_found)
{
	static const char *const paywalls[] = { "unknown", "no", "yes" };
	struct wci_profile *pf;
	struct wcopy_record rec = { 0 };
	char room[2048], got[400], day[WCOPY_DATE_CHARS];

	ck_assert_int_eq(wci_profile_new(&pf, NULL, NULL), WCOPY_OK);
	ck_assert_int_eq(wci_profile_record(pf, quoted(about[_i].object, room),
			     &rec, NULL),
	    WCOPY_OK);
	(void)snprintf(got, sizeof(got), "%s|%.*s|%.*s|%.*s|%s",
	    wcopy_date_format(&rec.modified, day), (int)rec.language.len,
	    rec.language.ptr, (int)rec.site.len, rec.site.ptr,
	    (int)rec.canonical.len, rec.canonical.ptr, paywalls[rec.paywall]);
	ck_assert_str_eq(got, about[_i].want);
	if (rec.modified.precision != WCOPY_DATE_NONE)
		ck_assert_int_eq(rec.modified.kind, WCOPY_DATE_MODIFIED);
	wci_profile_free(pf);
}
END_TEST

/* Who it is from: agency, author, source, rights. */
static const struct {
	const char *object, *want;
} origins[] = {
	{ "{'text':'B','author':'Jane Doe','source':'Echo'}", "|||" },
	{ "{'text':'B','byline':'Jane Doe','author':'AFP','agency':'Reuters',"
	  "'url':'https://echo.example/x','source':'dpa',"
	  "'copyright':'(c) AP'}",
	    "Reuters|AFP|dpa|(c) AP" },
	{ "{'text':'B','byline':'A','creator':[{'name':'B'},{'name':'C'}],"
	  "'provider':{'name':'EFE'},'copyrightHolder':{'name':'ANSA'}}",
	    "EFE|B, C||ANSA" },
	/* What 'wirecopy extract' writes. */
	{ "{'text':'B','agency':'ap','agencies':[{'id':'ap','name':'Associated "
	  "Press','place':'byline'},{'id':'afp','name':'AFP'}]}",
	    "Associated Press, AFP|||" },
	{ "{'text':'B','agency':null,'agencies':[]}", "|||" },
	{ "{'uri':'u','bodies':[{'value':'B'}],'copyrightholder':'TT',"
	  "'by':'TT'}",
	    "|||TT" },
};

START_TEST(who_a_story_is_from_is_found)
{
	struct wci_profile *pf;
	struct wcopy_record rec = { 0 };
	char room[2048], got[400];

	ck_assert_int_eq(wci_profile_new(&pf, NULL, NULL), WCOPY_OK);
	ck_assert_int_eq(wci_profile_record(pf,
			     quoted(origins[_i].object, room), &rec, NULL),
	    WCOPY_OK);
	(void)snprintf(got, sizeof(got), "%.*s|%.*s|%.*s|%.*s",
	    (int)rec.from.agency.len, rec.from.agency.ptr,
	    (int)rec.from.author.len, rec.from.author.ptr,
	    (int)rec.from.source.len, rec.from.source.ptr,
	    (int)rec.from.rights.len, rec.from.rights.ptr);
	ck_assert_str_eq(got, origins[_i].want);
	wci_profile_free(pf);
}
END_TEST

static const struct {
	const char *object;
	enum wcopy_reason reason;
	size_t offset;
	const char *what;
} skipped[] = {
	{ "{'text':'x'", WCOPY_REASON_BAD_JSON, 11,
	    "the JSON text ends where ',' or '}' should be" },
	{ "{'text':'x\xFF'}", WCOPY_REASON_NOT_UTF8, 10,
	    "a string that is not UTF-8" },
	{ "[{'text':'x'}]", WCOPY_REASON_BAD_JSON, 0,
	    "an array where an object should be" },
	{ "17", WCOPY_REASON_BAD_JSON, 0, "'1' where '{' should be" },
	{ "", WCOPY_REASON_BAD_JSON, 0,
	    "the JSON text ends where '{' should be" },
	{ "{}", WCOPY_REASON_NO_TEXT, 0,
	    "no member with a known name holds text (there are: ); name the "
	    "right one with --map text=KEY" },
	{ "{'id':1,'headline':'x','lede':'y'}", WCOPY_REASON_NO_TEXT, 0,
	    "no member with a known name holds text (there are: id, headline, "
	    "lede); name the right one with --map text=KEY" },
	{ "{'series':'d','text':''}", WCOPY_REASON_NO_TEXT, 0,
	    "'text' holds no text (there are: series, text); name another "
	    "member with --map text=KEY" },
	{ "{'id':1,'content':true,'text':' ','body':7}", WCOPY_REASON_NO_TEXT,
	    0,
	    "'text' holds no text (there are: id, content, text, body); name "
	    "another member with --map text=KEY" },
};

START_TEST(an_object_that_cannot_be_used_says_why)
{
	struct wci_profile *pf;
	struct wcopy_record rec = { .body = { "untouched", 9 } };
	struct wcopy_error err;
	char room[512];

	ck_assert_int_eq(wci_profile_new(&pf, NULL, NULL), WCOPY_OK);
	ck_assert_int_eq(wci_profile_record(pf,
			     quoted(skipped[_i].object, room), &rec, &err),
	    WCOPY_SKIP);
	ck_assert_str_eq(err.text, skipped[_i].what);
	ck_assert_int_eq(err.reason, skipped[_i].reason);
	ck_assert_uint_eq(err.offset, skipped[_i].offset);
	ck_assert_span_eq(rec.body, "untouched");
	wci_profile_free(pf);
}
END_TEST

START_TEST(a_mapped_text_that_is_not_there_is_named)
{
	struct wci_profile *pf;
	struct wcopy_record rec = { 0 };
	struct wcopy_error err;

	ck_assert_int_eq(wci_profile_new(&pf, "text=a.b", NULL), WCOPY_OK);
	ck_assert_int_eq(wci_profile_record(pf, span_of("{\"text\":\"x\"}"),
			     &rec, &err),
	    WCOPY_SKIP);
	ck_assert_str_eq(err.text, "'a.b' holds no text (there are: text); "
				   "name another member with --map text=KEY");
	wci_profile_free(pf);
}
END_TEST

START_TEST(keys_are_listed_as_far_as_there_is_room)
{
	struct wci_profile *pf;
	struct wcopy_record rec = { 0 };
	struct wcopy_error err;

	ck_assert_int_eq(wci_profile_new(&pf, NULL, NULL), WCOPY_OK);
	for (int n = 1; n < 140; n++) {
		char object[512];
		const char *tail;

		(void)snprintf(object, sizeof(object),
		    "{\"%0*d\":1,\"k\":2,\"%0140d\":3}", n, 0, 0);
		ck_assert_int_eq(wci_profile_record(pf, span_of(object), &rec,
				     &err),
		    WCOPY_SKIP);
		tail = strstr(err.text, "...); name the right one with --map "
					"text=KEY");
		ck_assert_ptr_nonnull(tail);
		ck_assert_uint_lt(strlen(err.text), sizeof(err.text) - 1);
	}
	wci_profile_free(pf);
}
END_TEST

static const struct {
	const char *map, *what;
} bad_maps[] = {
	{ "text", "map: 'text' is not of the form FIELD=KEY" },
	{ "text=a,,", "map: '' is not of the form FIELD=KEY" },
	{ "body=a", "map: no field is called 'body'; there are text, title, "
		    "id, url, outlet, date, byline, modified, language, site, "
		    "canonical, paywall, agency, author and copyright" },
	{ "=a", "map: no field is called ''; there are text, title, id, url, "
		"outlet, date, byline, modified, language, site, canonical, "
		"paywall, agency, author and copyright" },
	{ "text=", "map: '' is no path such as meta.url or bodies[0].value" },
	{ "text=.a",
	    "map: '.a' is no path such as meta.url or bodies[0].value" },
	{ "text=a.",
	    "map: 'a.' is no path such as meta.url or bodies[0].value" },
	{ "text=a..b",
	    "map: 'a..b' is no path such as meta.url or bodies[0].value" },
	{ "text=a[",
	    "map: 'a[' is no path such as meta.url or bodies[0].value" },
	{ "text=a[]",
	    "map: 'a[]' is no path such as meta.url or bodies[0].value" },
	{ "text=a[x]",
	    "map: 'a[x]' is no path such as meta.url or bodies[0].value" },
	{ "text=a[12345]",
	    "map: 'a[12345]' is no path such as meta.url or bodies[0].value" },
	{ "text=a[=x]",
	    "map: 'a[=x]' is no path such as meta.url or bodies[0].value" },
	{ "text=a[0]b",
	    "map: 'a[0]b' is no path such as meta.url or bodies[0].value" },
};

START_TEST(a_map_that_does_not_parse_says_why)
{
	struct wci_profile *pf = NULL;
	struct wcopy_error err;

	ck_assert_int_eq(wci_profile_new(&pf, bad_maps[_i].map, &err),
	    WCOPY_EPARAM);
	ck_assert_str_eq(err.text, bad_maps[_i].what);
	ck_assert_ptr_null(pf);
}
END_TEST

/* Make, use and free a handle; ENOMEM if any allocation was refused. */
static wcopy_status
whole_life(struct wcopy_span object, const char *map)
{
	struct wci_profile *pf;
	struct wcopy_record rec = { 0 };
	struct wcopy_error err = { 0 };
	wcopy_status rc = wci_profile_new(&pf, map, &err);

	if (rc == WCOPY_OK) {
		rc = wci_profile_record(pf, object, &rec, &err);
		if (rc == WCOPY_OK)
			ck_assert_uint_gt(rec.body.len, 0);
		wci_profile_free(pf);
	}
	ck_assert_int_eq(rc, err.code);
	return rc;
}

START_TEST(every_failed_allocation_is_reported_and_nothing_leaks)
{
	char room[2048];

	for (size_t i = 0; i < sizeof(objects) / sizeof(*objects); i++) {
		struct wcopy_span object = quoted(objects[i].object, room);
		wcopy_status rc = WCOPY_ENOMEM;

		for (unsigned long n = 1; rc == WCOPY_ENOMEM; n++) {
			wci_alloc_fail_at(n);
			rc = whole_life(object, objects[i].map);
			wci_alloc_fail_at(0);
		}
		ck_assert_int_eq(rc, WCOPY_OK);
	}
}
END_TEST

START_TEST(a_clean_text_is_used_in_place_and_nothing_is_allocated)
{
	struct wci_profile *pf;
	struct wcopy_record rec = { 0 };
	struct wcopy_span object =
	    span_of("{\"id\":\"1\",\"title\":\"T\",\"text\":\"Body\"}");

	ck_assert_int_eq(wci_profile_new(&pf, NULL, NULL), WCOPY_OK);
	wci_alloc_fail_at(1);
	ck_assert_int_eq(wci_profile_record(pf, object, &rec, NULL), WCOPY_OK);
	wci_alloc_fail_at(0);
	ck_assert(rec.body.ptr > object.ptr &&
		  rec.body.ptr < object.ptr + object.len);
	wci_profile_free(pf);
	wci_profile_free(NULL);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("profile");
	TCase *tc = tcase_create("profile");

	tcase_add_loop_test(tc, the_fields_of_each_program_are_found, 0,
	    (int)(sizeof(objects) / sizeof(*objects)));
	tcase_add_loop_test(tc, who_a_story_is_from_is_found, 0,
	    (int)(sizeof(origins) / sizeof(origins[0])));
	tcase_add_loop_test(tc, what_else_a_program_tells_is_found, 0,
	    (int)(sizeof(about) / sizeof(about[0])));
	tcase_add_test(tc,
	    objects_of_different_programs_may_follow_one_another);
	tcase_add_loop_test(tc, an_object_that_cannot_be_used_says_why, 0,
	    (int)(sizeof(skipped) / sizeof(*skipped)));
	tcase_add_test(tc, a_mapped_text_that_is_not_there_is_named);
	tcase_add_test(tc, keys_are_listed_as_far_as_there_is_room);
	tcase_add_loop_test(tc, a_map_that_does_not_parse_says_why, 0,
	    (int)(sizeof(bad_maps) / sizeof(*bad_maps)));
	tcase_add_test(tc,
	    every_failed_allocation_is_reported_and_nothing_leaks);
	tcase_add_test(tc,
	    a_clean_text_is_used_in_place_and_nothing_is_allocated);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
