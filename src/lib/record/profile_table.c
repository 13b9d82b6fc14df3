/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/profile_table.h"

const char *const wci_field_names[WCI_N_FIELDS] = {
	[WCI_FIELD_TEXT] = "text",
	[WCI_FIELD_TITLE] = "title",
	[WCI_FIELD_ID] = "id",
	[WCI_FIELD_URL] = "url",
	[WCI_FIELD_OUTLET] = "outlet",
	[WCI_FIELD_DATE] = "date",
	[WCI_FIELD_BYLINE] = "byline",
	[WCI_FIELD_MODIFIED] = "modified",
	[WCI_FIELD_LANGUAGE] = "language",
	[WCI_FIELD_SITE] = "site",
	[WCI_FIELD_CANONICAL] = "canonical",
	[WCI_FIELD_PAYWALL] = "paywall",
	[WCI_FIELD_AGENCY] = "agency",
	[WCI_FIELD_AUTHOR] = "author",
	[WCI_FIELD_RIGHTS] = "copyright",
};

/*
 * From the sources of each program. A profile says only what it has apart
 * from the last one, which is for all: names that mean something else there,
 * or that should be tried first.
 */
const struct wci_profile_row wci_profile_rows[] = {
	{ .name = "media cloud", /* metadata records of its story-indexer */
	    .needs = "content_metadata",
	    .paths = {
		[WCI_FIELD_TEXT] = "content_metadata.text_content",
		[WCI_FIELD_TITLE] = "content_metadata.article_title "
				    "rss_entry.title",
		[WCI_FIELD_URL] = "content_metadata.url rss_entry.link",
		[WCI_FIELD_OUTLET] = "content_metadata.canonical_domain",
		/* The feed's is to the second, the page's to the day. */
		[WCI_FIELD_DATE] = "+rss_entry.pub_date "
				   "+content_metadata.publication_date",
		[WCI_FIELD_LANGUAGE] = "content_metadata.language",
		[WCI_FIELD_CANONICAL] = "content_metadata.canonical_url",
	    } },
	{ .name = "news-please",
	    .needs = "maintext",
	    .paths = {
		[WCI_FIELD_TEXT] = "maintext",
		[WCI_FIELD_ID] = "id filename",
		[WCI_FIELD_OUTLET] = "source_domain",
		[WCI_FIELD_DATE] = "+date_publish ~date_modify ^date_download",
		[WCI_FIELD_MODIFIED] = "date_modify",
	    } },
	{ .name = "fundus",
	    .needs = "publishing_date",
	    .paths = {
		[WCI_FIELD_TEXT] = "plaintext body",
		[WCI_FIELD_URL] = "url requested_url html.responded_url "
				  "html.requested_url",
		[WCI_FIELD_OUTLET] = "publisher source_info.publisher",
		[WCI_FIELD_DATE] = "+publishing_date ^html.crawl_date",
	    } },
	{ .name = "nela-gt",
	    .needs = "published_utc content",
	    .paths = {
		[WCI_FIELD_TEXT] = "content",
		[WCI_FIELD_DATE] = "+published_utc +date ^collection_utc",
	    } },
	{ .name = "ninjs 2 and 3",
	    .needs = "uri bodies",
	    .paths = {
		[WCI_FIELD_TEXT] = "bodies[contenttype=text/plain].value "
				   "<bodies[contenttype=text/html].value "
				   "<bodies[contenttype=application/xhtml+xml]"
				   ".value bodies[role=main].value "
				   "bodies[0].value",
		[WCI_FIELD_TITLE] = "headlines[role=main].value "
				    "headlines[0].value",
		[WCI_FIELD_ID] = "uri",
		[WCI_FIELD_VERSION] = "version",
		[WCI_FIELD_OUTLET] = "copyrightholder infosources[0].name",
		[WCI_FIELD_DATE] = "+versioncreated +contentcreated "
				   "+firstcreated",
		[WCI_FIELD_BYLINE] = "by",
	    } },
	{ .name = "ninjs 1",
	    .needs = "uri versioncreated",
	    .paths = {
		[WCI_FIELD_TEXT] = "body_text <body_html <body_xhtml",
		[WCI_FIELD_ID] = "uri",
		[WCI_FIELD_VERSION] = "version",
		[WCI_FIELD_OUTLET] = "copyrightholder infosource[0].name",
		[WCI_FIELD_DATE] = "+versioncreated +firstcreated",
	    } },
	{ .name = "trafilatura", /* its source is the URL */
	    .needs = "source-hostname text",
	    .paths = {
		[WCI_FIELD_URL] = "source url",
		[WCI_FIELD_OUTLET] = "hostname source-hostname",
		[WCI_FIELD_DATE] = "+date ^filedate",
	    } },
	{ .name = "passim",
	    .needs = "series text",
	    .paths = {
		[WCI_FIELD_OUTLET] = "series",
		[WCI_FIELD_DATE] = "+date",
	    } },
	{ .name = "datatrove and other data sets",
	    .needs = "metadata text",
	    .paths = {
		[WCI_FIELD_TITLE] = "title metadata.title metadata.headline",
		[WCI_FIELD_ID] = "id metadata.id",
		[WCI_FIELD_URL] = "metadata.url url metadata.link",
		[WCI_FIELD_OUTLET] = "source metadata.source metadata.outlet "
				     "metadata.publisher metadata.domain",
		[WCI_FIELD_DATE] = "+metadata.published +published "
				   "metadata.date date metadata.timestamp",
		[WCI_FIELD_BYLINE] = "byline author metadata.byline "
				     "metadata.author metadata.authors",
		[WCI_FIELD_LANGUAGE] = "language metadata.language "
				       "metadata.lang",
	    } },
	{ .name = "any",
	    .needs = "",
	    .paths = {
		[WCI_FIELD_TEXT] = "text body content maintext plaintext "
				   "article fulltext full_text body_text "
				   "article_text article_body articleBody "
				   "story paragraphs <content_html "
				   "<body_html <body_xhtml <html raw_text",
		[WCI_FIELD_TITLE] = "title headline title.rendered "
				    "headline.main heading",
		[WCI_FIELD_ID] = "id _id _id.$oid guid uuid uid doc_id "
				 "docid article_id uri",
		[WCI_FIELD_URL] = "url link canonical_url article_url "
				  "requested_url web_url permalink",
		[WCI_FIELD_OUTLET] = "source source.name source.title outlet "
				     "publisher publisher.name publication "
				     "newspaper source_domain domain hostname "
				     "sitename site series",
		[WCI_FIELD_DATE] = "+published +published_at +publishedAt "
				   "+date_published +datePublished "
				   "+date_publish +publish_date "
				   "+publication_date +pubDate +pub_date "
				   "+pubdate +published_utc date date_gmt "
				   "datetime timestamp created_at time "
				   "~modified ~dateModified ~updated "
				   "~updated_at ^crawl_date ^crawled_at "
				   "^fetched_at ^date_download "
				   "^collection_utc",
		[WCI_FIELD_BYLINE] = "byline author authors creator "
				     "byline.original",
		[WCI_FIELD_MODIFIED] = "modified modified_at date_modified "
				       "dateModified modified_date "
				       "last_modified lastModified updated "
				       "updated_at updatedAt modified_gmt",
		[WCI_FIELD_LANGUAGE] = "language lang inLanguage "
				       "language_code lang_code",
		[WCI_FIELD_SITE] = "site_name sitename site siteName "
				   "publisher.name publisher source.name",
		[WCI_FIELD_CANONICAL] = "canonical canonical_url "
					"canonicalUrl canonical_link",
		[WCI_FIELD_PAYWALL] = "paywall paywalled is_paywalled "
				      "is_premium !isAccessibleForFree "
				      "!is_accessible_for_free !is_free "
				      "!free_access",
		/* What 'extract' writes: all of them, by name. */
		[WCI_FIELD_AGENCY] = "agencies agency news_agency "
				     "wire_service wire credit credit_line "
				     "creditline credits provider "
				     "provider.name metadata.agency",
		[WCI_FIELD_AUTHOR] = "author authors creator contributors "
				     "metadata.author metadata.authors",
		[WCI_FIELD_RIGHTS] = "copyright copyright_holder "
				     "copyrightHolder copyrightholder "
				     "copyrightnotice copyrightNotice rights "
				     "metadata.copyright",
	    } },
};

const size_t wci_n_profile_rows =
    sizeof(wci_profile_rows) / sizeof(*wci_profile_rows);
